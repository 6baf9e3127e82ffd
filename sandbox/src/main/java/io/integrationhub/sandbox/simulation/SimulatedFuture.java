package io.integrationhub.sandbox.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The result of a simulated task; waiting for it takes virtual time. */
public final class SimulatedFuture<T> implements Future<T> {

    private static final double STALL = 0.1;
    private static final Duration MAX_STALL = Duration.ofMillis(100);

    private final Simulation simulation;
    private final List<SimulatedTask> waiting = new ArrayList<>();
    private @Nullable SimulatedTask task;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean done;
    private boolean cancelled;

    SimulatedFuture(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The task that computes the result. */
    void runs(SimulatedTask computing) {
        task = computing;
    }

    void complete(Callable<T> work) {
        if (done) {
            return; // Cancelled before it began.
        }
        @Nullable T value = null;
        @Nullable Throwable thrown = null;
        try {
            value = work.call();
        } catch (Exception e) {
            thrown = e;
        }
        stall();
        if (!done) {
            result = value;
            failure = thrown;
            end();
        }
    }

    /** Between a task's effects and its end its thread may lose its processor for a while. */
    private void stall() {
        simulation.step();
        if (simulation.happens(STALL)) {
            simulation.sleepUninterruptibly(simulation.upTo(MAX_STALL));
        }
    }

    private void end() {
        done = true;
        waiting.forEach(SimulatedTask::wake);
        waiting.clear();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (done) {
            return false;
        }
        cancelled = true;
        end();
        if (mayInterruptIfRunning && task != null) {
            task.interrupt();
        }
        return true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        await(Long.MAX_VALUE);
        return report();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        await(simulation.nanoTime() + unit.toNanos(timeout));
        if (!done) {
            throw new TimeoutException();
        }
        return report();
    }

    private void await(long end) throws InterruptedException {
        SimulatedTask waiter = simulation.current().orElseThrow();
        simulation.step();
        while (!done && simulation.nanoTime() < end) {
            waiting.add(waiter);
            waiter.awaitUntil(end, true);
            waiting.remove(waiter);
        }
    }

    @SuppressWarnings("NullAway") // Null if the task returned null.
    private T report() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return result;
    }
}
