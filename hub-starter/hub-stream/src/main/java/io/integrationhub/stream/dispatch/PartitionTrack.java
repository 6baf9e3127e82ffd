package io.integrationhub.stream.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The records of one partition since its assignment, in order; guarded by its {@link Backlog}.
 *
 * <p>Acknowledges only up to the first unsettled record, so that a crash repeats records but skips none.
 */
final class PartitionTrack {

    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    private final Deque<Delivery> unacknowledged = new ArrayDeque<>();
    private State state = State.OPEN;
    private long lastOffset = -1;
    private int underWay;

    /** Whether the offset is new: after a seek a consumer delivers records again that are already tracked. */
    boolean isNew(long offset) {
        return offset > lastOffset;
    }

    void admit(Delivery delivery) {
        lastOffset = delivery.offset();
        unacknowledged.addLast(delivery);
    }

    void begin(int records) {
        underWay += records;
    }

    void end(int records) {
        underWay -= records;
    }

    boolean isIdle() {
        return underWay == 0;
    }

    /** Marks the record as settled and acknowledges as far as possible. */
    void settle(Delivery settled) {
        settled.settle();
        if (state == State.CLOSED) {
            return; // Another consumer owns the partition now and will read the record again.
        }
        Delivery last = null;
        while (!unacknowledged.isEmpty() && unacknowledged.getFirst().isSettled()) {
            last = unacknowledged.removeFirst();
        }
        if (last != null) {
            last.acknowledge();
        }
    }

    /** Whether attempts at records of this partition may begin. */
    boolean isOpen() {
        return state == State.OPEN;
    }

    /** From now on no attempt begins; records under way may still be settled. */
    void closing() {
        state = State.CLOSING;
    }

    /** From now on nothing is acknowledged. */
    void closed() {
        state = State.CLOSED;
    }

    /** The oldest unsettled record. */
    Optional<Delivery> oldest() {
        return Optional.ofNullable(unacknowledged.peekFirst());
    }

    int length() {
        return unacknowledged.size();
    }
}
