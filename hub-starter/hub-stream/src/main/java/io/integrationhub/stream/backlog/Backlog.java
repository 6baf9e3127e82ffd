package io.integrationhub.stream.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records that an inlet's consumers have read and not settled: waiting per key, and under way.
 *
 * <p>One lock guards all of it, since every operation is short and none does I/O.
 */
public final class Backlog {

    private final BacklogLimits limits;
    private final boolean doorbells;

    private final BacklogLock lock;
    private final Drain drain;
    private final Partitions partitions = new Partitions();
    private final KeyQueues keys;
    private final HeldRecords held;
    private final RetryWaits retries;
    private int unsettled;

    /**
     * An empty backlog.
     *
     * @param startWorker starts a thread that takes turns until it gets no more; must not wait
     * @param lock used by this backlog only
     * @param nanoTime as {@link System#nanoTime}
     */
    public Backlog(BacklogLimits limits, boolean doorbells, Runnable startWorker, Lock lock, LongSupplier nanoTime) {
        this.lock = new BacklogLock(lock);
        this.drain = new Drain(lock, nanoTime);
        this.limits = limits;
        this.doorbells = doorbells;
        this.held = new HeldRecords(limits.maxHeld(), limits.bytes());
        this.keys = new KeyQueues(limits.concurrency(), doorbells ? Integer.MAX_VALUE : 1, startWorker, nanoTime);
        this.retries = new RetryWaits(lock, keys);
    }

    /** Adds a record, unless it was settled before. */
    public void admit(ConsumerRecord<byte[], byte[]> record) {
        locked(() -> {
            if (!drain.isDraining()) {
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
        try {
            keys.busy(delivery.queue())
                    .ifPresentOrElse(queue -> waitBehind(queue, delivery), () -> keys.open(delivery));
        } catch (RuntimeException | Error e) {
            withdraw(delivery);
            throw e;
        }
    }

    /** Memory ran out before the record waited in a queue; it is read again. */
    private void withdraw(Delivery delivery) {
        delivery.track().withdraw(delivery);
        unsettled--;
        held.release(delivery);
    }

    private void waitBehind(KeyQueue queue, Delivery delivery) {
        if (doorbells && !queue.isEmpty()) {
            held.dropBody(queue.newest()); // The new one represents it.
        }
        if (held.isFull() && queue.isStuck()) {
            held.dropBody(delivery);
        }
        queue.add(delivery);
    }

    /** Ends a worker's turn and gives it the next one; when empty, the worker ends. */
    public Optional<Turn> next(@Nullable Turn previous) {
        Optional<Turn> more = previous == null ? Optional.empty() : keys.more(previous);
        return more.isPresent()
                ? more
                : locked(() -> {
                    Optional<Turn> turn = keys.next(previous);
                    retries.placeMayBeFree();
                    return turn;
                });
    }

    /** The same batch with the doorbells that have arrived since. */
    public KeyBatch withNewDoorbells(KeyBatch batch) {
        if (!doorbells) {
            return batch;
        }
        return locked(() -> {
            List<Delivery> all = new ArrayList<>(batch.deliveries());
            all.addAll(keys.takeAll(batch.newest().queue()));
            return new KeyBatch(all);
        });
    }

    /** These bodies are not needed any more. */
    public void dropBodies(List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            lock.change(() -> deliveries.forEach(held::dropBody));
        }
    }

    /** If memory is full, drops the bodies of records that will not be processed soon; they are read again for that. */
    public void relieve() {
        locked(() -> {
            if (held.isFull() || !partitions.crowding(held).isEmpty()) {
                keys.forEachBehindStuckKeys(held::dropBody);
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
        lock.change(() -> end(batch, delivery -> {
            delivery.track().settle(delivery);
            return false;
        }));
    }

    /**
     * The batch is unfinished; the next owner of its partition reads it again. Records of other partitions wait for
     * their turn again.
     */
    public void handBack(KeyBatch batch) {
        locked(() -> {
            end(batch, delivery -> !drain.isDraining() && delivery.track().isOpen());
            return batch;
        });
    }

    private void end(KeyBatch batch, Predicate<Delivery> waitsAgain) {
        List<Delivery> deliveries = batch.deliveries();
        for (int i = deliveries.size() - 1; i >= 0; i--) { // Put back from the last to the first.
            Delivery delivery = deliveries.get(i);
            delivery.track().end();
            if (waitsAgain.test(delivery)) {
                keys.putBack(delivery);
            } else {
                discard(delivery);
            }
        }
        drain.batchEnded();
    }

    private void discard(Delivery delivery) {
        held.release(delivery);
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
            if (held.isFull()) {
                batch.deliveries().forEach(held::dropBody);
            }
            retries.await(batch, time, system, () -> mayRetry(batch));
            return mayRetry(batch);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayRetry(KeyBatch batch) {
        return !drain.isDraining() && batch.isOpen();
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
            drain.cancel();
            return drain;
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
     * The partitions are being revoked: drops waiting records and waits at most {@code timeout}, or until the end of a
     * {@link #drain}, for those under way.
     */
    public void revoking(Collection<TopicPartition> revoked, Duration timeout) {
        locked(() -> {
            List<PartitionTrack> stopping = stop(revoked);
            lock.awaiting(() -> drain.awaitIdle(stopping, timeout));
            return revoked;
        });
    }

    /** As {@link #revoking} for all partitions; admits no more records, but still commits those that end in time. */
    public void drain(Duration timeout) {
        locked(() -> {
            drain.begin(timeout);
            List<PartitionTrack> stopping = stop(partitions.all());
            lock.awaiting(() -> drain.awaitIdle(stopping, timeout));
            return timeout;
        });
    }

    private List<PartitionTrack> stop(Collection<TopicPartition> stopped) {
        List<PartitionTrack> stopping = partitions.closing(stopped);
        keys.removeClosed().forEach(this::discard);
        retries.partitionsClosed();
        return stopping;
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

    /** The partitions that should not be read until others have had their share of the memory. */
    public Set<TopicPartition> crowding() {
        return locked(() -> partitions.crowding(held));
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
        return lock.locked(action);
    }
}
