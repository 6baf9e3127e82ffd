package io.integrationhub.sandbox.simulation;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Runs a scenario with many seeds. */
public final class SimulationRuns {

    private final String module;
    private final Class<?> test;
    private final Set<String> checked = new TreeSet<>();

    /**
     * Runs of a test.
     *
     * @param module the Maven module of the test
     * @param test the test that repeats a single seed when {@code -Dsoak.seed} is set
     */
    public SimulationRuns(String module, Class<?> test) {
        this.module = module;
        this.test = test;
    }

    /** Runs the scenario once with each seed; the first violation ends the runs with the command that repeats it. */
    public SimulationRuns run(LongStream seeds, Consumer<Simulation> scenario) {
        seeds.forEach(seed -> {
            Simulation simulation = new Simulation(seed);
            try {
                scenario.accept(simulation);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "Seed " + seed + " fails; repeat it with\n  " + Seeds.replay(seed, module, test) + "\n"
                                + failure.getMessage(),
                        failure);
            } finally {
                simulation.close();
                checked.addAll(simulation.checked());
            }
        });
        return this;
    }

    /** The names of the invariants that were checked at least once. */
    public Set<String> checked() {
        return Set.copyOf(checked);
    }
}
