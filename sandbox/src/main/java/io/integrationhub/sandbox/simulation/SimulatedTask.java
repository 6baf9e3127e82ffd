package io.integrationhub.sandbox.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A task that runs only while it has the turn. */
final class SimulatedTask {

    private static final long NEVER = Long.MAX_VALUE;

    private final SimulatedProcess process;
    private final Thread thread;
    private final Semaphore mine = new Semaphore(0);
    private @Nullable Semaphore scheduler;
    private @Nullable Throwable failure;
    private boolean started;
    private boolean done;
    private boolean killed;
    private boolean interrupted;
    private boolean waiting;
    private boolean interruptible;
    private long wakeAt;

    SimulatedTask(SimulatedProcess process, String name, Runnable work) {
        this.process = process;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> runWork(work));
    }

    private void runWork(Runnable work) {
        mine.acquireUninterruptibly();
        try {
            if (!killed) {
                work.run();
            }
        } catch (ProcessKilled _) {
            // As SIGKILL ends a thread.
        } catch (Throwable thrown) {
            failure = killed ? null : thrown;
        } finally {
            done = true;
            scheduler().release();
        }
    }

    private Semaphore scheduler() {
        return Optional.ofNullable(scheduler).orElseThrow();
    }

    /** Gives this task the turn and waits until it gives it back; called by the scheduler. */
    void run(Semaphore turn) {
        scheduler = turn;
        waiting = false;
        if (!started) {
            started = true;
            thread.start();
        }
        mine.release();
        turn.acquireUninterruptibly();
    }

    /** Gives the turn back and waits for the next one; called by the task. */
    void yieldTurn() {
        if (!killed) {
            scheduler().release();
            mine.acquireUninterruptibly();
        }
        if (killed) {
            throw new ProcessKilled();
        }
    }

    /** Gives the turn back until the time has come or {@link #wake}; called by the task. */
    void awaitUntil(long time, boolean isInterruptible) throws InterruptedException {
        throwIfInterrupted(isInterruptible);
        waiting = true;
        interruptible = isInterruptible;
        wakeAt = time;
        yieldTurn();
        throwIfInterrupted(isInterruptible);
    }

    private void throwIfInterrupted(boolean isInterruptible) throws InterruptedException {
        if (isInterruptible && interrupted) {
            interrupted = false;
            throw new InterruptedException();
        }
    }

    /** Gives the turn back until {@link #wake}. */
    void await() {
        try {
            awaitUntil(NEVER, false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void wake() {
        waiting = false;
    }

    void interrupt() {
        interrupted = true;
        if (interruptible) {
            wake();
        }
    }

    void kill() {
        killed = true;
        wake();
    }

    String process() {
        return process.name();
    }

    boolean isDone() {
        return done;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    boolean isReady(long now) {
        return killed || readyAt().orElse(NEVER) <= now;
    }

    /** When it can go on; empty if that depends on other tasks. */
    OptionalLong readyAt() {
        if (waiting && wakeAt == NEVER) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(waiting ? wakeAt : 0, process.frozenUntil()));
    }

    /** Ends the tasks of a killed process at their next step. */
    private static final class ProcessKilled extends Error {

        ProcessKilled() {
            super("the simulated process was killed", null, false, false);
        }
    }
}
