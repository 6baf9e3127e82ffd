package io.integrationhub.stream.backlog;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * The unsettled records of one partition since its assignment, by offset; guarded by its {@link Backlog}, except that
 * workers begin records without it.
 *
 * <p>Only offsets below the first unsettled record are committed, so that a crash repeats records but skips none. What
 * is settled beyond it is reported apart ({@link SettledAhead}).
 */
final class PartitionTrack {

    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    private final SettledAhead restored;
    private final SequencedMap<Long, Delivery> unsettled = new LinkedHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile State state = State.OPEN;
    private long lastOffset = -1;
    private long committed = -1;
    private int held;
    private long reportedBase = -1;

    /** A partition of which an earlier owner has settled this. */
    PartitionTrack(SettledAhead restored) {
        this.restored = restored;
    }

    /**
     * Whether offsets have begun again: the topic was deleted and created anew, or the broker has lost records. Within
     * an assignment a consumer never reads an offset twice.
     */
    boolean isBefore(long offset) {
        return offset <= lastOffset;
    }

    /** Passes a record; returns whether an earlier owner has settled it. */
    boolean skips(long offset) {
        boolean settled = restored.isSettled(offset);
        if (settled) {
            lastOffset = offset;
        }
        return settled;
    }

    void admit(Delivery delivery) {
        lastOffset = delivery.offset();
        unsettled.put(delivery.offset(), delivery);
    }

    /** The record was not admitted after all, and is read again. */
    void withdraw(Delivery delivery) {
        unsettled.remove(delivery.offset());
        lastOffset = delivery.offset() - 1;
    }

    void begin() {
        underWay.incrementAndGet();
    }

    void end() {
        underWay.decrementAndGet();
    }

    /** The body of one more record is in memory. */
    void hold() {
        held++;
    }

    /** The body of one record less is in memory. */
    void release() {
        held--;
    }

    /** Number of records whose bodies are in memory. */
    int held() {
        return held;
    }

    boolean isIdle() {
        return underWay.get() == 0;
    }

    void settle(Delivery settled) {
        unsettled.remove(settled.offset());
    }

    /** The offset to commit, if it has changed since the last call. */
    OptionalLong committable() {
        if (state == State.CLOSED || lastOffset < 0) {
            return OptionalLong.empty();
        }
        long next = firstUnsettled();
        if (next == committed) {
            return OptionalLong.empty();
        }
        committed = next;
        return OptionalLong.of(next);
    }

    /** The last commit failed: the next one contains the offset again. */
    void commitFailed() {
        committed = -1;
    }

    private long firstUnsettled() {
        return unsettled.isEmpty() ? lastOffset + 1 : unsettled.firstEntry().getKey();
    }

    /** Number of records settled beyond the first unsettled one. */
    long settledAhead() {
        return unsettled.isEmpty() ? 0 : lastOffset + 1 - firstUnsettled() - unsettled.size();
    }

    /**
     * What is settled beyond the first unsettled record, if that record was the first one at the previous call, too: as
     * long as the partition moves on, the commit suffices.
     */
    Optional<SettledAhead> report() {
        long base = firstUnsettled();
        boolean stands = base == reportedBase;
        reportedBase = base;
        return stands && state != State.CLOSED && settledAhead() > 0 ? Optional.of(snapshot()) : Optional.empty();
    }

    /** What is settled beyond the first unsettled record. */
    SettledAhead snapshot() {
        LongStream own = unsettled.keySet().stream().mapToLong(Long::longValue);
        long[] all = LongStream.concat(own, LongStream.of(restored.unsettledAfter(lastOffset)))
                .toArray();
        return new SettledAhead(firstUnsettled(), Math.max(lastOffset, restored.through()), all);
    }

    /** Whether attempts at records of this partition may begin. */
    boolean isOpen() {
        return state == State.OPEN;
    }

    /** From now on no attempt begins; records under way may still be settled. */
    void closing() {
        state = State.CLOSING;
    }

    /** From now on nothing is committed. */
    void closed() {
        state = State.CLOSED;
    }

    /** The oldest unsettled record. */
    Optional<Delivery> oldest() {
        return unsettled.isEmpty()
                ? Optional.empty()
                : Optional.of(unsettled.firstEntry().getValue());
    }
}
