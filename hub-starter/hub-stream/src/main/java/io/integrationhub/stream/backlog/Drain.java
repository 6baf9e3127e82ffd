package io.integrationhub.stream.backlog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.LongSupplier;

/** The wait for records under way, when partitions move or the service stops; guarded by its {@link Backlog}. */
final class Drain {

    /** Signalled when a batch ends. */
    private final Condition ended;

    private final LongSupplier nanoTime;
    private boolean draining;
    private long end;

    Drain(Lock lock, LongSupplier nanoTime) {
        this.ended = lock.newCondition();
        this.nanoTime = nanoTime;
    }

    /** The service stops: from now on nothing is admitted or retried. */
    void begin(Duration timeout) {
        draining = true;
        end = nanoTime.getAsLong() + timeout.toNanos();
    }

    /** Partitions are assigned anew. */
    void cancel() {
        draining = false;
    }

    /** Whether the service stops. */
    boolean isDraining() {
        return draining;
    }

    /** A batch has ended. */
    void batchEnded() {
        ended.signalAll();
    }

    /** Waits for the records under way of these partitions, at most this time or until the end of the drain. */
    void awaitIdle(List<PartitionTrack> stopping, Duration timeout) {
        long remaining = draining ? end - nanoTime.getAsLong() : timeout.toNanos();
        try {
            while (remaining > 0 && !stopping.stream().allMatch(PartitionTrack::isIdle)) {
                remaining = ended.awaitNanos(remaining);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
