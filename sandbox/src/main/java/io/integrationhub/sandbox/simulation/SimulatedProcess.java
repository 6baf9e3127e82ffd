package io.integrationhub.sandbox.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Tasks that are frozen and killed together. */
public final class SimulatedProcess implements Executor {

    private final Simulation simulation;
    private final String name;
    private final List<SimulatedTask> tasks = new ArrayList<>();
    private long frozenUntil;
    private boolean killed;

    SimulatedProcess(Simulation simulation, String name) {
        this.simulation = simulation;
        this.name = name;
    }

    /** The name in the trace. */
    public String name() {
        return name;
    }

    /** Starts a task. */
    @Override
    public void execute(Runnable work) {
        start(name, work);
    }

    SimulatedTask start(String taskName, Runnable work) {
        SimulatedTask task = new SimulatedTask(this, taskName, work);
        if (!killed) {
            tasks.removeIf(SimulatedTask::isDone);
            tasks.add(task);
            simulation.add(task);
        }
        return task;
    }

    /**
     * Starts a task that has a result; as a {@link java.util.concurrent.FutureTask}, it is skipped if it is cancelled
     * before it begins.
     *
     * @param atEnd run when it has ended or was skipped
     */
    public <T> SimulatedFuture<T> submit(String taskName, Callable<T> work, Runnable atEnd) {
        SimulatedFuture<T> future = new SimulatedFuture<>(simulation);
        future.runs(start(taskName, () -> {
            future.complete(work);
            atEnd.run();
        }));
        return future;
    }

    /** None of its tasks goes on for this time, as after SIGSTOP. */
    public void freeze(Duration time) {
        simulation.trace(name + " is frozen for " + time);
        frozenUntil = simulation.nanoTime() + time.toNanos();
    }

    long frozenUntil() {
        return frozenUntil;
    }

    /** Ends all of its tasks at once, as SIGKILL does. */
    public void kill() {
        simulation.trace(name + " is killed");
        killed = true;
        tasks.forEach(SimulatedTask::kill);
    }

    /** Whether it was not killed. */
    public boolean isAlive() {
        return !killed;
    }
}
