package io.integrationhub.sandbox.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time in virtual time. At each of its waits, locks and {@link #step}s a task gives the turn back,
 * and the seed decides which task is next. The same seed gives the same run.
 *
 * <p>Code under simulation must wait by nothing else: no monitors that are held across a step, no real sleep.
 */
public final class Simulation {

    /** Virtual time begins here. */
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    /** A step takes at most this long. */
    private static final int MAX_STEP_NANOS = 20_000;

    /** A run with more steps than this does not end. */
    private static final int MAX_STEPS = 3_000_000;

    private static final int TRACE_LINES = Integer.getInteger("simulation.trace", 60);

    private final Random random;
    private final List<SimulatedTask> tasks = new ArrayList<>();
    private final Deque<String> trace = new ArrayDeque<>();
    private final Set<String> checked = new HashSet<>();
    private final Semaphore turn = new Semaphore(0);
    private @Nullable SimulatedTask current;
    private @Nullable Violation violation;
    private Runnable idle = () -> {};
    private long now;
    private long steps;
    private long fingerprint;

    public Simulation(long seed) {
        this.random = new Random(seed);
    }

    /** Random numbers of this run. */
    public Random random() {
        return random;
    }

    /** Random numbers for production code. */
    public RandomGenerator generator() {
        return random;
    }

    /** Whether an event with this probability happens now. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A random time up to this one. */
    public Duration upTo(Duration longest) {
        return Duration.ofNanos(random.nextLong(longest.toNanos() + 1));
    }

    /** Virtual time, as {@link System#nanoTime}. */
    public long nanoTime() {
        return now;
    }

    /** Virtual time as a clock. */
    public InstantSource clock() {
        return this::instant;
    }

    private Instant instant() {
        return EPOCH.plusNanos(now);
    }

    /** A process, whose tasks can be frozen and killed together. */
    public SimulatedProcess process(String name) {
        return new SimulatedProcess(this, name);
    }

    /** A lock for code under simulation; taking it is a step. */
    public SimulatedLock lock() {
        return new SimulatedLock(this);
    }

    void add(SimulatedTask task) {
        tasks.add(task);
    }

    /** The task that runs; empty while the scenario is set up. */
    Optional<SimulatedTask> current() {
        return Optional.ofNullable(current);
    }

    /** Lets other tasks run, now and then for a while. */
    public void step() {
        SimulatedTask task = current;
        if (task != null) {
            task.yieldTurn();
        }
    }

    /** Waits in virtual time. */
    public void sleep(Duration time) throws InterruptedException {
        SimulatedTask task = current().orElseThrow();
        task.awaitUntil(now + time.toNanos(), true);
    }

    /** As {@link #sleep}, in spite of interrupts. */
    public void sleepUninterruptibly(Duration time) {
        SimulatedTask task = current().orElseThrow();
        long end = now + time.toNanos();
        while (now < end) {
            try {
                task.awaitUntil(end, false);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Notes what happened; the last lines are part of a violation's text. */
    public void trace(String event) {
        fingerprint = fingerprint * 31 + event.hashCode() + now;
        trace.addLast("%12.6f  %-12s %s"
                .formatted(now / 1e9, current().map(SimulatedTask::process).orElse("scenario"), event));
        if (trace.size() > TRACE_LINES) {
            trace.removeFirst();
        }
    }

    /** Depends on every event that was traced, and on its time. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Checks an invariant; the first one that does not hold ends the run. */
    public void check(Enum<?> invariant, boolean holds, String text) {
        checked.add(invariant.name());
        if (!holds && violation == null) {
            violation = new Violation(invariant, text, List.copyOf(trace));
        }
    }

    /** Is called each time when every task waits. */
    public void onIdle(Runnable check) {
        idle = check;
    }

    /** The names of the invariants that were checked at least once. */
    public Set<String> checked() {
        return Set.copyOf(checked);
    }

    /**
     * Runs tasks until the condition holds.
     *
     * @param limit longest virtual time
     * @return whether the condition holds; false when the time is over, or no task can go on
     * @throws Violation the first one
     */
    public boolean runUntil(BooleanSupplier condition, Duration limit) {
        long end = now + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (now > end || !runOne()) {
                return false;
            }
        }
        return true;
    }

    /** Kills whatever still runs. */
    public void close() {
        violation = null;
        while (!tasks.isEmpty()) {
            tasks.forEach(SimulatedTask::kill);
            giveTurn(tasks.getFirst());
        }
    }

    private boolean runOne() {
        if (++steps > MAX_STEPS) {
            throw new IllegalStateException("the run does not end");
        }
        List<SimulatedTask> ready =
                tasks.stream().filter(task -> task.isReady(now)).toList();
        if (ready.isEmpty()) {
            idle.run();
            throwViolation();
            OptionalLong next = nextEvent();
            next.ifPresent(time -> now = Math.max(now, time));
            return next.isPresent();
        }
        giveTurn(ready.get(random.nextInt(ready.size())));
        now += random.nextInt(MAX_STEP_NANOS);
        throwViolation();
        return true;
    }

    private void throwViolation() {
        Violation found = violation;
        if (found != null) {
            throw found;
        }
    }

    private OptionalLong nextEvent() {
        return tasks.stream().flatMapToLong(task -> task.readyAt().stream()).min();
    }

    private void giveTurn(SimulatedTask task) {
        current = task;
        task.run(turn);
        current = null;
        if (task.isDone()) {
            tasks.remove(task);
            task.failure().ifPresent(failure -> {
                throw new IllegalStateException("a task failed; trace:\n" + String.join("\n", trace), failure);
            });
        }
    }

    /** An invariant does not hold. */
    public static final class Violation extends AssertionError {

        private final transient Enum<?> invariant;

        Violation(Enum<?> invariant, String text, List<String> trace) {
            super(invariant + ": " + text + "\n" + String.join("\n", trace));
            this.invariant = invariant;
        }

        /** The invariant. */
        public Enum<?> invariant() {
            return invariant;
        }
    }
}
