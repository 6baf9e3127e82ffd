package io.integrationhub.stream.backlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One queue per key, and the keys whose turn is next; guarded by its {@link Backlog}. */
final class KeyQueues {

    private final int maxWorkers;
    private final int batchSize;
    private final Runnable startWorker;
    private final LongSupplier nanoTime;

    /** A key has a queue, possibly empty, as long as it has records that wait or are processed. */
    private final Map<String, KeyQueue> queues = new HashMap<>();

    /** Keys with waiting records and none that is processed, in the order in which they get a worker. */
    private final Deque<KeyQueue> ready = new ArrayDeque<>();

    private int workers;

    /** Workers that waited for a retry and take the next free place. */
    private int resuming;

    KeyQueues(int maxWorkers, int batchSize, Runnable startWorker, LongSupplier nanoTime) {
        this.maxWorkers = maxWorkers;
        this.batchSize = batchSize;
        this.startWorker = startWorker;
        this.nanoTime = nanoTime;
    }

    /** The queue that a record has to wait in because its key is busy. */
    Optional<KeyQueue> busy(String key) {
        return Optional.ofNullable(queues.get(key));
    }

    /** Adds the first record of a key, which gets a worker as soon as there is a place for one. */
    void open(Delivery first) {
        KeyQueue queue = new KeyQueue(first.queue(), nanoTime);
        queue.add(first);
        queues.put(queue.key(), queue);
        ready.addLast(queue);
        startWorker();
    }

    /** Starts one worker if a place is free; it starts the next one when it takes its turn. */
    private void startWorker() {
        if (!ready.isEmpty() && resuming == 0 && hasPlace()) {
            startWorker.run();
            workers++;
        }
    }

    /** A worker waits for a retry and leaves its place to another one. */
    void suspend() {
        workers--;
        startWorker();
    }

    /** A worker's wait is over; it takes the next free place. */
    void resuming() {
        resuming++;
    }

    /** Whether a place is free for a worker whose wait is over. */
    boolean hasPlace() {
        return workers < maxWorkers;
    }

    void resumed() {
        resuming--;
        workers++;
        startWorker();
    }

    /** Ends a worker's turn and gives it the next one; when empty, the worker ends. */
    Optional<Turn> next(@Nullable Turn previous) {
        if (previous != null) {
            proceed(previous.queue());
        }
        // Workers whose retry ends because their partition moves take no free place, so there may be too many.
        while (!ready.isEmpty() && resuming == 0 && workers <= maxWorkers) {
            KeyQueue queue = ready.removeFirst();
            List<Delivery> taken = queue.take(batchSize);
            if (!taken.isEmpty()) {
                startWorker();
                return Optional.of(new Turn(queue, new KeyBatch(taken)));
            }
            queues.remove(queue.key());
        }
        workers--;
        startWorker();
        return Optional.empty();
    }

    /** Behind the other keys that wait, so that a key with many records does not keep a worker for itself. */
    private void proceed(KeyQueue queue) {
        queue.idle();
        if (queue.isEmpty()) {
            queues.remove(queue.key());
        } else {
            ready.addLast(queue);
        }
    }

    /** The next records of the same key; empty if other keys have waited long enough, or when there are none. */
    Optional<Turn> more(Turn turn) {
        List<Delivery> taken = turn.queue().takeMore(batchSize);
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Turn(turn.queue(), new KeyBatch(taken)));
    }

    /** Does something with the records that wait behind keys that are stuck. */
    void forEachBehindStuckKeys(Consumer<Delivery> action) {
        queues.values().stream().filter(KeyQueue::isStuck).forEach(queue -> queue.forEachWaiting(action));
    }

    /** All records of a key that is processed. */
    List<Delivery> takeAll(String key) {
        return Objects.requireNonNull(queues.get(key), "key without a worker").take(Integer.MAX_VALUE);
    }

    /** Puts a record before those that wait for their turn. */
    void putBack(Delivery delivery) {
        Objects.requireNonNull(queues.get(delivery.queue()), "key without a worker")
                .putBack(delivery);
    }

    /** Removes the waiting records of partitions that are no longer processed. */
    List<Delivery> removeClosed() {
        return queues.values().stream()
                .flatMap(queue -> queue.removeClosed().stream())
                .toList();
    }

    /** Number of keys that wait for a worker. */
    int ready() {
        return ready.size();
    }
}
