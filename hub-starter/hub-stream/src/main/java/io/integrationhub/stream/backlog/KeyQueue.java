package io.integrationhub.stream.backlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/** The records of one key that wait for their turn; guarded by its {@link Backlog}. */
final class KeyQueue {

    private static final long STUCK_AFTER = Duration.ofSeconds(1).toNanos();

    private final String key;
    private final LongSupplier nanoTime;
    private final Deque<Delivery> waiting = new ArrayDeque<>();

    /** When the records under way were taken; 0 if there are none. */
    private long busySince;

    KeyQueue(String key, LongSupplier nanoTime) {
        this.key = key;
        this.nanoTime = nanoTime;
    }

    String key() {
        return key;
    }

    void add(Delivery delivery) {
        waiting.addLast(delivery);
    }

    void putBack(Delivery delivery) {
        waiting.addFirst(delivery);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The newest record that waits. */
    Delivery newest() {
        return waiting.getLast();
    }

    /** Whether its records under way take so long that those behind them should not be held in memory. */
    boolean isStuck() {
        return busySince != 0 && nanoTime.getAsLong() - busySince > STUCK_AFTER;
    }

    /** The records that wait. */
    Collection<Delivery> waiting() {
        return waiting;
    }

    /** The records under way have ended. */
    void idle() {
        busySince = 0;
    }

    /** Takes at most this many records, oldest first. */
    List<Delivery> take(int max) {
        busySince = nanoTime.getAsLong();
        List<Delivery> taken = new ArrayList<>();
        while (taken.size() < max && !waiting.isEmpty()) {
            Delivery delivery = waiting.removeFirst();
            delivery.track().begin();
            taken.add(delivery);
        }
        return taken;
    }

    /** Removes the records of partitions that are no longer processed. */
    List<Delivery> removeClosed() {
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
