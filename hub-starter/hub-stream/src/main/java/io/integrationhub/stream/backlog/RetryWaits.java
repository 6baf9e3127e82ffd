package io.integrationhub.stream.backlog;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The batches that wait for their next attempt; guarded by the lock of their {@link Backlog}. */
final class RetryWaits {

    private final KeyQueues keys;

    /** Signalled when partitions close or an outage ends: waiting batches check whether they may be retried. */
    private final Condition wakeUp;

    /** Signalled when a worker ends: one whose wait is over may take its place. */
    private final Condition placeFree;

    private final Set<KeyBatch> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Integer> outageEnds = new HashMap<>();

    RetryWaits(Lock lock, KeyQueues keys) {
        this.keys = keys;
        this.wakeUp = lock.newCondition();
        this.placeFree = lock.newCondition();
    }

    /**
     * Waits, and leaves the worker's place to another key meanwhile; ends early when {@code system}, if given, is
     * reachable again, or when the batch may not be retried any more.
     */
    void await(KeyBatch batch, Duration time, @Nullable String system, BooleanSupplier mayRetry)
            throws InterruptedException {
        keys.suspend();
        placeMayBeFree();
        waiting.add(batch);
        try {
            int ends = outageEnds(system);
            long remaining = time.toNanos();
            while (remaining > 0 && mayRetry.getAsBoolean() && ends == outageEnds(system)) {
                remaining = wakeUp.awaitNanos(remaining);
            }
        } finally {
            waiting.remove(batch);
            takePlace(mayRetry);
        }
    }

    private void takePlace(BooleanSupplier mayRetry) throws InterruptedException {
        keys.resuming();
        try {
            while (!keys.hasPlace() && mayRetry.getAsBoolean()) {
                placeFree.await();
            }
        } finally {
            keys.resumed();
        }
    }

    private int outageEnds(@Nullable String system) {
        return system == null ? 0 : outageEnds.getOrDefault(system, 0);
    }

    /** Ends the waiting of all batches that wait for this system. */
    void outageEnded(String system) {
        outageEnds.merge(system, 1, Integer::sum);
        wakeUp.signalAll();
    }

    /** Batches may not be retried any more. */
    void partitionsClosed() {
        wakeUp.signalAll();
        placeFree.signalAll();
    }

    /** A worker has ended or taken another key. */
    void placeMayBeFree() {
        placeFree.signal();
    }

    /** The records that wait. */
    Stream<Delivery> deliveries() {
        return waiting.stream().flatMap(batch -> batch.deliveries().stream());
    }
}
