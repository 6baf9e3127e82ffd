package io.integrationhub.system;

import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Tasks in virtual time. */
public final class SimulatedTasks implements Tasks {

    private final Simulation simulation;
    private final SimulatedProcess process;

    /** Tasks of this process. */
    public SimulatedTasks(Simulation simulation, SimulatedProcess process) {
        this.simulation = simulation;
        this.process = process;
    }

    @Override
    public <T> Future<T> start(String name, Callable<T> task, Runnable atEnd) {
        return process.submit(name, task, atEnd);
    }

    @Override
    public long nanoTime() {
        return simulation.nanoTime();
    }
}
