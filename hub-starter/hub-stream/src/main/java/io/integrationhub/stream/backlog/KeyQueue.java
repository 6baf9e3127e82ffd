package io.integrationhub.stream.backlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The records of one key that wait for their turn.
 *
 * <p>Its {@link Backlog} guards which keys have a queue. The queue has a lock of its own, so that the worker of the key
 * takes the next record without waiting for the other keys.
 */
final class KeyQueue {

    private static final long STUCK_AFTER = Duration.ofSeconds(1).toNanos();

    /** Other keys that wait for a worker get one after this time; shorter turns would mostly change workers. */
    private static final long TURN = Duration.ofMillis(1).toNanos();

    private final String key;
    private final LongSupplier nanoTime;
    private final Deque<Delivery> waiting = new ArrayDeque<>();

    /** When the records under way were taken; 0 if there are none. */
    private long busySince;

    private long turnSince;

    KeyQueue(String key, LongSupplier nanoTime) {
        this.key = key;
        this.nanoTime = nanoTime;
    }

    String key() {
        return key;
    }

    synchronized void add(Delivery delivery) {
        waiting.addLast(delivery);
    }

    synchronized void putBack(Delivery delivery) {
        waiting.addFirst(delivery);
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The newest record that waits. */
    synchronized Delivery newest() {
        return waiting.getLast();
    }

    /** Whether its records under way take so long that those behind them should not be held in memory. */
    synchronized boolean isStuck() {
        return busySince != 0 && nanoTime.getAsLong() - busySince > STUCK_AFTER;
    }

    /** Does something with the records that wait; none of them is taken meanwhile. */
    synchronized void forEachWaiting(Consumer<Delivery> action) {
        waiting.forEach(action);
    }

    /** The records under way have ended. */
    synchronized void idle() {
        busySince = 0;
    }

    /** Takes at most this many records, oldest first; a worker's turn begins. */
    synchronized List<Delivery> take(int max) {
        turnSince = nanoTime.getAsLong();
        return taken(max, turnSince);
    }

    /**
     * Takes further records in the same turn; none when the turn is over, or if the partition of the next one moves.
     */
    synchronized List<Delivery> takeMore(int max) {
        long now = nanoTime.getAsLong();
        boolean isOver = now - turnSince >= TURN || waiting.isEmpty();
        return isOver || !waiting.getFirst().track().isOpen() ? List.of() : taken(max, now);
    }

    private List<Delivery> taken(int max, long now) {
        busySince = now;
        List<Delivery> taken = new ArrayList<>();
        while (taken.size() < max && !waiting.isEmpty()) {
            Delivery delivery = waiting.removeFirst();
            delivery.track().begin();
            taken.add(delivery);
        }
        return taken;
    }

    /** Removes the records of partitions that are no longer processed. */
    synchronized List<Delivery> removeClosed() {
        List<Delivery> removed = new ArrayList<>();
        waiting.removeIf(delivery -> {
            boolean closed = !delivery.track().isOpen();
            if (closed) {
                removed.add(delivery);
            }
            return closed;
        });
        return removed;
    }
}
