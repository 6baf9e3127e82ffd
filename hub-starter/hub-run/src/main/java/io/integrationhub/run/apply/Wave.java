package io.integrationhub.run.apply;

import io.integrationhub.run.store.RunInterrupted;
import io.integrationhub.run.store.RunInterrupted.Cause;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes items concurrently, each on a virtual thread of its own, as many at once as the tenant allows. Once one of
 * them cannot go on, no further one begins.
 */
final class Wave implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final Recorder recorder;
    private final ItemWriter writer;
    private final Semaphore permits;
    private final FailureBudget budget;
    private final AtomicReference<@Nullable RuntimeException> end = new AtomicReference<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Wave(Recorder recorder, ItemWriter writer, Semaphore permits, FailureBudget budget) {
        this.recorder = recorder;
        this.writer = writer;
        this.permits = permits;
        this.budget = budget;
    }

    /** Begins to write an item, as soon as the tenant's limit allows it. */
    void submit(PendingItem item) {
        try {
            while (!permits.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                recorder.recordIfDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunInterrupted.of(Cause.SHUTDOWN, "the process stops");
        }
        try {
            checkGoesOn();
            threads.execute(() -> write(item));
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private void write(PendingItem item) {
        try {
            ItemResult result = writer.write(item, () -> end.get() != null);
            if (result instanceof ItemResult.Failed) {
                budget.spend();
            }
            recorder.add(result);
        } catch (RuntimeException e) {
            end.compareAndSet(null, e);
        } catch (Error e) {
            // Ends the run's work, which logs it.
            end.compareAndSet(null, new IllegalStateException("the write of an item ended with an error", e));
        } finally {
            permits.release();
        }
    }

    private void checkGoesOn() {
        RuntimeException cause = end.get();
        if (cause != null) {
            throw cause;
        }
        budget.check();
    }

    /** Waits until all are written and recorded. */
    void finish() {
        threads.close();
        recorder.record();
        checkGoesOn();
    }

    /** Lets what is under way end, and records it even if something went wrong. */
    @Override
    public void close() {
        threads.close();
        recorder.record();
    }
}
