package io.integrationhub.stream.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records that a inlet's consumers have read and not settled: waiting per key, and under way.
 *
 * <p>One lock guards all of it, since every operation is short and none does I/O.
 */
public final class Backlog {

    private final BacklogLimits limits;
    private final boolean doorbells;

    private final ReentrantLock lock = new ReentrantLock();

    /** Signalled when a batch ends. */
    private final Condition ended = lock.newCondition();

    private final Partitions partitions = new Partitions();

    private final KeyQueues keys;
    private final HeldRecords held;
    private final RetryWaits retries;
    private int unsettled;
    private boolean draining;

    /**
     * An empty backlog.
     *
     * @param startWorker starts a thread that takes turns until it gets no more; must not wait
     */
    public Backlog(BacklogLimits limits, boolean doorbells, Runnable startWorker) {
        this.limits = limits;
        this.doorbells = doorbells;
        this.held = new HeldRecords(limits.maxHeld(), limits.bytes());
        this.keys = new KeyQueues(limits.concurrency(), doorbells ? Integer.MAX_VALUE : 1, startWorker);
        this.retries = new RetryWaits(lock, keys);
    }

    /** Adds a record, unless it was settled before. */
    public void admit(ConsumerRecord<byte[], byte[]> record) {
        locked(() -> {
            if (!draining) {
                partitions
                        .tracking(new TopicPartition(record.topic(), record.partition()), record.offset())
                        .ifPresent(track -> enqueue(new Delivery(record, track)));
            }
            return record;
        });
    }

    private void enqueue(Delivery delivery) {
        delivery.track().admit(delivery);
        unsettled++;
        held.hold(delivery);
        keys.busy(delivery.queue()).ifPresentOrElse(queue -> waitBehind(queue, delivery), () -> keys.open(delivery));
    }

    private void waitBehind(KeyQueue queue, Delivery delivery) {
        if (doorbells && !queue.isEmpty()) {
            held.dropBody(queue.newest()); // The new one represents it.
        }
        queue.add(delivery);
        if (held.isFull() && queue.isStuck()) {
            held.dropBody(delivery);
        }
    }

    /** Ends a worker's turn and gives it the next one; when empty, the worker ends. */
    public Optional<Turn> next(@Nullable Turn previous) {
        return locked(() -> {
            Optional<Turn> turn = keys.next(previous);
            retries.placeMayBeFree();
            return turn;
        });
    }

    /** Adds the doorbells that have arrived since to the turn's batch, which keeps them however an attempt ends. */
    public KeyBatch withNewDoorbells(Turn turn) {
        if (!doorbells) {
            return turn.batch();
        }
        return locked(() -> {
            List<Delivery> all = new ArrayList<>(turn.batch().deliveries());
            all.addAll(turn.queue().take(Integer.MAX_VALUE));
            KeyBatch whole = new KeyBatch(all);
            turn.extend(whole);
            whole.coalesced().forEach(held::dropBody);
            return whole;
        });
    }

    /** The batch is processed; its bodies are not needed any more. */
    public void dropBodies(KeyBatch batch) {
        locked(() -> {
            batch.deliveries().forEach(held::dropBody);
            return batch;
        });
    }

    /** If memory is full, drops the bodies of records that will not be processed soon; they are read again for that. */
    public void relieve() {
        locked(() -> {
            if (held.isFull()) {
                keys.behindStuckKeys().forEach(held::dropBody);
                retries.deliveries().forEach(held::dropBody);
            }
            return held;
        });
    }

    /** Puts the body of a record back. */
    public void restore(Delivery delivery, ConsumerRecord<byte[], byte[]> complete) {
        locked(() -> {
            held.restore(delivery, complete);
            return delivery;
        });
    }

    /** The batch is finished and may be committed. */
    public void settle(KeyBatch batch) {
        end(batch, delivery -> delivery.track().settle(delivery));
    }

    /** The batch is unfinished; the next owner of its partition reads it again. */
    public void handBack(KeyBatch batch) {
        end(batch, _ -> {});
    }

    private void end(KeyBatch batch, Consumer<Delivery> last) {
        locked(() -> {
            for (Delivery delivery : batch.deliveries()) {
                last.accept(delivery);
                delivery.track().end();
                discard(delivery);
            }
            ended.signalAll();
            return batch;
        });
    }

    private void discard(Delivery delivery) {
        held.dropBody(delivery);
        unsettled--;
    }

    /**
     * Waits before the next attempt, and leaves the worker's place to another key; ends early when {@code system}, if
     * given, is reachable again.
     *
     * @return whether the batch may be retried; otherwise it must be handed back
     */
    public boolean pause(KeyBatch batch, Duration time, @Nullable String system) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            retries.await(batch, time, system, () -> mayRetry(batch));
            return mayRetry(batch);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayRetry(KeyBatch batch) {
        return !draining && batch.isOpen();
    }

    /** Ends the waiting of all records that wait for this system. */
    public void outageEnded(String system) {
        locked(() -> {
            retries.outageEnded(system);
            return system;
        });
    }

    /** Partitions start afresh; nothing of an earlier assignment is committed any more. */
    public void assigned(Collection<TopicPartition> assigned, Map<TopicPartition, SettledAhead> restored) {
        locked(() -> {
            lost(assigned);
            partitions.assign(assigned, restored);
            return draining = false;
        });
    }

    /** Another consumer owns the partitions already: nothing of them is committed any more. */
    public void lost(Collection<TopicPartition> lost) {
        locked(() -> {
            List<PartitionTrack> closing = stop(lost);
            partitions.remove(lost);
            return closing;
        });
    }

    /**
     * The partitions are being revoked: drops waiting records and waits at most {@code timeout} for those under way.
     */
    public void revoking(Collection<TopicPartition> revoked, Duration timeout) {
        locked(() -> {
            awaitIdle(stop(revoked), draining ? Duration.ZERO : timeout); // Drained before: the time is used up.
            return revoked;
        });
    }

    /** As {@link #revoking} for all partitions; admits no more records, but still commits those that end in time. */
    public void drain(Duration timeout) {
        locked(() -> {
            draining = true;
            awaitIdle(stop(partitions.all()), timeout);
            return timeout;
        });
    }

    private List<PartitionTrack> stop(Collection<TopicPartition> stopped) {
        List<PartitionTrack> stopping = partitions.closing(stopped);
        keys.removeClosed().forEach(this::discard);
        retries.partitionsClosed();
        return stopping;
    }

    private void awaitIdle(List<PartitionTrack> stopping, Duration timeout) {
        long remaining = timeout.toNanos();
        try {
            while (remaining > 0 && !stopping.stream().allMatch(PartitionTrack::isIdle)) {
                remaining = ended.awaitNanos(remaining);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether reading should pause: there is enough to do, or no more may be held. */
    public boolean isFull() {
        return locked(
                () -> keys.ready() >= limits.concurrency() || unsettled >= limits.maxReadAhead() || held.isFull());
    }

    /** Whether reading may resume: at half of the limits, so that it does not stutter. */
    public boolean hasRoom() {
        return locked(() ->
                keys.ready() <= limits.concurrency() / 2 && unsettled <= limits.maxReadAhead() / 2 && held.hasRoom());
    }

    public int unsettled() {
        return locked(() -> unsettled);
    }

    /** Reads or changes what concerns the partitions. */
    public <T> T partitions(Function<Partitions, T> action) {
        return locked(() -> action.apply(partitions));
    }

    /** When the broker received the oldest unsettled record. */
    public Optional<Instant> oldest() {
        return locked(partitions::oldest);
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
