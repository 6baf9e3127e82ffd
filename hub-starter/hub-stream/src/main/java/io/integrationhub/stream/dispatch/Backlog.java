package io.integrationhub.stream.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;

/**
 * The records that a consumer has read and not settled: waiting per key, under way, and acknowledgeable.
 *
 * <p>One lock guards all of it, since every operation is short and none does I/O.
 */
final class Backlog {

    private final int maxInFlight;
    private final int maxReadAhead;
    private final boolean doorbells;

    private final ReentrantLock lock = new ReentrantLock();

    /** Signalled when partitions close or an outage ends: waiting records check whether they may be retried. */
    private final Condition wakeUp = lock.newCondition();

    /** Signalled when a batch ends. */
    private final Condition ended = lock.newCondition();

    private final Map<TopicPartition, PartitionTrack> tracks = new HashMap<>();

    /** A key has a queue, possibly empty, exactly as long as it has a worker. */
    private final Map<String, Deque<Delivery>> queues = new HashMap<>();

    private final Map<String, Integer> outageEnds = new HashMap<>();
    private int inFlight;
    private boolean draining;

    Backlog(int maxInFlight, int maxReadAhead, boolean doorbells) {
        this.maxInFlight = maxInFlight;
        this.maxReadAhead = maxReadAhead;
        this.doorbells = doorbells;
    }

    /**
     * Adds a record.
     *
     * @return the key to start a worker for; empty if it has one
     */
    Optional<String> admit(ConsumerRecord<byte[], byte[]> record, Acknowledgment acknowledgment) {
        return locked(() -> {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            PartitionTrack track = tracks.computeIfAbsent(partition, unseen -> new PartitionTrack());
            if (draining || !track.isNew(record.offset())) {
                return Optional.empty();
            }
            Delivery delivery = new Delivery(record, acknowledgment, track);
            track.admit(delivery);
            inFlight++;
            Deque<Delivery> queue = queues.get(delivery.queue());
            boolean idle = queue == null;
            if (queue == null) {
                queue = new ArrayDeque<>();
                queues.put(delivery.queue(), queue);
            }
            queue.addLast(delivery);
            return idle ? Optional.of(delivery.queue()) : Optional.empty();
        });
    }

    /** The key's next batch; when empty, the key's worker ends. */
    Optional<KeyBatch> next(String key) {
        return locked(() -> {
            List<Delivery> taken = take(key, doorbells ? Integer.MAX_VALUE : 1);
            if (taken.isEmpty()) {
                queues.remove(key);
                return Optional.empty();
            }
            return Optional.of(new KeyBatch(taken));
        });
    }

    /** The same batch with the doorbells that have arrived since. */
    KeyBatch withNewDoorbells(KeyBatch batch) {
        if (!doorbells) {
            return batch;
        }
        return locked(() -> {
            List<Delivery> all = new ArrayList<>(batch.deliveries());
            all.addAll(take(batch.newest().queue(), Integer.MAX_VALUE));
            return new KeyBatch(all);
        });
    }

    private List<Delivery> take(String key, int max) {
        Deque<Delivery> queue = Objects.requireNonNull(queues.get(key), "key without a worker");
        List<Delivery> taken = new ArrayList<>();
        while (taken.size() < max && !queue.isEmpty()) {
            Delivery delivery = queue.removeFirst();
            delivery.track().begin(1);
            taken.add(delivery);
        }
        return taken;
    }

    /** The batch is finished and may be acknowledged. */
    void settle(KeyBatch batch) {
        end(batch, delivery -> delivery.track().settle(delivery));
    }

    /** The batch is unfinished; the next owner of its partition reads it again. */
    void handBack(KeyBatch batch) {
        end(batch, delivery -> {});
    }

    private void end(KeyBatch batch, Consumer<Delivery> last) {
        locked(() -> {
            for (Delivery delivery : batch.deliveries()) {
                last.accept(delivery);
                delivery.track().end(1);
                inFlight--;
            }
            ended.signalAll();
            return batch;
        });
    }

    /**
     * Waits before the next attempt; ends early when {@code system}, if given, is reachable again.
     *
     * @return whether the batch may be retried; otherwise it must be handed back
     */
    boolean pause(KeyBatch batch, Duration time, @Nullable String system) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int ends = outageEnds(system);
            long remaining = time.toNanos();
            while (remaining > 0 && mayRetry(batch) && ends == outageEnds(system)) {
                remaining = wakeUp.awaitNanos(remaining);
            }
            return mayRetry(batch);
        } finally {
            lock.unlock();
        }
    }

    private int outageEnds(@Nullable String system) {
        return system == null ? 0 : outageEnds.getOrDefault(system, 0);
    }

    private boolean mayRetry(KeyBatch batch) {
        return !draining && batch.isOpen();
    }

    /** Ends the waiting of all records that wait for this system. */
    void outageEnded(String system) {
        locked(() -> {
            outageEnds.merge(system, 1, Integer::sum);
            wakeUp.signalAll();
            return system;
        });
    }

    /** Partitions start afresh; nothing of an earlier assignment is acknowledged any more. */
    void assigned(Collection<TopicPartition> partitions) {
        locked(() -> {
            lost(partitions);
            partitions.forEach(partition -> tracks.put(partition, new PartitionTrack()));
            return draining = false;
        });
    }

    /** Another consumer owns the partitions already: nothing of them is acknowledged any more. */
    void lost(Collection<TopicPartition> partitions) {
        locked(() -> {
            List<PartitionTrack> closing = stop(partitions);
            closing.forEach(PartitionTrack::closed);
            tracks.keySet().removeAll(partitions);
            return closing;
        });
    }

    /**
     * The partitions are being revoked: drops waiting records and waits at most {@code timeout} for those under way.
     */
    void revoked(Collection<TopicPartition> partitions, Duration timeout) {
        locked(() -> {
            awaitIdle(stop(partitions), draining ? Duration.ZERO : timeout); // Drained before: the time is used up.
            lost(partitions);
            return partitions;
        });
    }

    /**
     * As {@link #revoked} for all partitions; admits no more records, but still acknowledges those that end in time.
     */
    void drain(Duration timeout) {
        locked(() -> {
            draining = true;
            awaitIdle(stop(List.copyOf(tracks.keySet())), timeout);
            return timeout;
        });
    }

    private List<PartitionTrack> stop(Collection<TopicPartition> partitions) {
        List<PartitionTrack> stopping =
                partitions.stream().map(tracks::get).filter(Objects::nonNull).toList();
        stopping.forEach(PartitionTrack::closing);
        for (Deque<Delivery> queue : queues.values()) {
            int before = queue.size();
            queue.removeIf(delivery -> !delivery.track().isOpen());
            inFlight -= before - queue.size();
        }
        wakeUp.signalAll();
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

    /** Whether reading should pause. */
    boolean isFull() {
        return locked(() -> inFlight >= maxInFlight || maxLength() >= maxReadAhead);
    }

    /** Whether reading may resume: at half of the limits, so that it does not stutter. */
    boolean hasRoom() {
        return locked(() -> inFlight <= maxInFlight / 2 && maxLength() <= maxReadAhead / 2);
    }

    private int maxLength() {
        return tracks.values().stream().mapToInt(PartitionTrack::length).max().orElse(0);
    }

    int inFlight() {
        return locked(() -> inFlight);
    }

    int partitions() {
        return locked(tracks::size);
    }

    /** When the broker received the oldest unsettled record. */
    Optional<Instant> oldest() {
        return locked(() -> tracks.values().stream()
                .flatMap(track -> track.oldest().stream())
                .map(Delivery::receivedAt)
                .min(Comparator.naturalOrder()));
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
