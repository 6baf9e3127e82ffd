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
 * What a consumer has read and not yet settled: waiting per key, under way, and what may be acknowledged.
 *
 * <p>One lock guards all of it: every operation is short, and nothing inside waits for the outside.
 */
final class Backlog {

    private final int inFlightLimit;
    private final int readAheadLimit;
    private final boolean doorbells;

    private final ReentrantLock lock = new ReentrantLock();

    /** Partitions close, or an outage ends: records that wait for their next attempt look up. */
    private final Condition wakeUp = lock.newCondition();

    /** Something under way has ended. */
    private final Condition ended = lock.newCondition();

    private final Map<TopicPartition, PartitionTrack> tracks = new HashMap<>();

    /** A key has a queue, even an empty one, for as long as it has a worker. */
    private final Map<String, Deque<Delivery>> queues = new HashMap<>();

    private final Map<String, Integer> outageEnds = new HashMap<>();
    private int inFlight;
    private boolean draining;

    Backlog(int inFlightLimit, int readAheadLimit, boolean doorbells) {
        this.inFlightLimit = inFlightLimit;
        this.readAheadLimit = readAheadLimit;
        this.doorbells = doorbells;
    }

    /** Takes a record in. @return the key to start a worker for, if it has none */
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

    /** The key's next work, or empty: then the key has no worker any more. */
    Optional<Work> next(String key) {
        return locked(() -> {
            List<Delivery> taken = take(key, doorbells ? Integer.MAX_VALUE : 1);
            if (taken.isEmpty()) {
                queues.remove(key);
                return Optional.empty();
            }
            return Optional.of(new Work(taken));
        });
    }

    /** The same work with the doorbells that have come since. */
    Work withNewDoorbells(Work work) {
        if (!doorbells) {
            return work;
        }
        return locked(() -> {
            List<Delivery> all = new ArrayList<>(work.deliveries());
            all.addAll(take(work.newest().queue(), Integer.MAX_VALUE));
            return new Work(all);
        });
    }

    private List<Delivery> take(String key, int most) {
        Deque<Delivery> queue = Objects.requireNonNull(queues.get(key), "key without a worker");
        List<Delivery> taken = new ArrayList<>();
        while (taken.size() < most && !queue.isEmpty()) {
            Delivery delivery = queue.removeFirst();
            delivery.track().begin(1);
            taken.add(delivery);
        }
        return taken;
    }

    /** All of the work is done with: it may be acknowledged. */
    void settle(Work work) {
        end(work, delivery -> delivery.track().settle(delivery));
    }

    /** The work was not finished and will be read again by whoever owns its partition next. */
    void handBack(Work work) {
        end(work, delivery -> {});
    }

    private void end(Work work, Consumer<Delivery> last) {
        locked(() -> {
            for (Delivery delivery : work.deliveries()) {
                last.accept(delivery);
                delivery.track().end(1);
                inFlight--;
            }
            ended.signalAll();
            return work;
        });
    }

    /**
     * Waits before the next attempt; ends early when {@code system}, if given, is up again.
     *
     * @return whether the work may go on; otherwise it must be handed back
     */
    boolean pause(Work work, Duration time, @Nullable String system) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int ends = outageEnds(system);
            long left = time.toNanos();
            while (left > 0 && mayGoOn(work) && ends == outageEnds(system)) {
                left = wakeUp.awaitNanos(left);
            }
            return mayGoOn(work);
        } finally {
            lock.unlock();
        }
    }

    private int outageEnds(@Nullable String system) {
        return system == null ? 0 : outageEnds.getOrDefault(system, 0);
    }

    private boolean mayGoOn(Work work) {
        return !draining && work.isOpen();
    }

    /** Lets the records that wait for this system try again now. */
    void outageEnded(String system) {
        locked(() -> {
            outageEnds.merge(system, 1, Integer::sum);
            wakeUp.signalAll();
            return system;
        });
    }

    /** Partitions begin anew; what is left of an earlier assignment is not acknowledged any more. */
    void assigned(Collection<TopicPartition> partitions) {
        locked(() -> {
            lost(partitions);
            partitions.forEach(partition -> tracks.put(partition, new PartitionTrack()));
            return draining = false;
        });
    }

    /** The partitions are somebody else's already: nothing of them is acknowledged any more. */
    void lost(Collection<TopicPartition> partitions) {
        locked(() -> {
            List<PartitionTrack> closing = stop(partitions);
            closing.forEach(PartitionTrack::closed);
            tracks.keySet().removeAll(partitions);
            return closing;
        });
    }

    /**
     * The partitions are about to move: drops what has not begun and waits, within the bound, for what is under way.
     */
    void revoked(Collection<TopicPartition> partitions, Duration bound) {
        locked(() -> {
            awaitIdle(stop(partitions), draining ? Duration.ZERO : bound); // drained already: the time is up
            lost(partitions);
            return partitions;
        });
    }

    /** As {@link #revoked} for everything, and nothing new is taken in; what ends in time can still be acknowledged. */
    void drain(Duration bound) {
        locked(() -> {
            draining = true;
            awaitIdle(stop(List.copyOf(tracks.keySet())), bound);
            return bound;
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

    private void awaitIdle(List<PartitionTrack> stopping, Duration bound) {
        long left = bound.toNanos();
        try {
            while (left > 0 && !stopping.stream().allMatch(PartitionTrack::isIdle)) {
                left = ended.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether no more should be read. */
    boolean isFull() {
        return locked(() -> inFlight >= inFlightLimit || longest() >= readAheadLimit);
    }

    /** Whether enough has ended to read on; half of the limits, so that reading does not stutter. */
    boolean hasRoom() {
        return locked(() -> inFlight <= inFlightLimit / 2 && longest() <= readAheadLimit / 2);
    }

    private int longest() {
        return tracks.values().stream().mapToInt(PartitionTrack::length).max().orElse(0);
    }

    int inFlight() {
        return locked(() -> inFlight);
    }

    int partitions() {
        return locked(tracks::size);
    }

    /** When the oldest record that is not settled came to the broker. */
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
