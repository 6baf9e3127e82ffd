package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.stream.OutageListener;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SimulatedTasks;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.CircuitSettings;
import io.integrationhub.system.settings.RetrySettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One run: callers share a limit; exchanges take any time, and some ignore their interruption for a while. */
final class DeadlineScenario {

    private static final Duration MAX_DEADLINE = Duration.ofSeconds(2);
    private static final Duration MAX_HANG = Duration.ofSeconds(10);
    private static final Duration TOLERANCE = Duration.ofMillis(5);
    private static final int CALLERS = 10;
    private static final int CALLS = 20;
    private static final int UNLIMITED = 1_000_000;

    private final Simulation simulation;
    private final SimulatedProcess process;
    private final SimulatedTasks tasks;
    private final int limit;
    private final Bulkhead bulkhead;
    private final CallLimits limits;
    private final HttpEndpoint endpoint;
    private final BoundedExchange exchanges;
    private int inside;
    private int callersLeft = CALLERS;
    private int exchangesLeft;

    DeadlineScenario(Simulation simulation) {
        this.simulation = simulation;
        this.process = simulation.process("service");
        this.tasks = new SimulatedTasks(simulation, process);
        this.limit = simulation.random().nextInt(1, 6);
        this.exchanges = new BoundedExchange(tasks);
        ResponseClassifier classifier =
                new ResponseClassifier("acme.oms", new SimulatedRules(), simulation.clock(), Duration.ofMinutes(1));
        BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
        CallLimitsFactory factory = new CallLimitsFactory(
                RetryRegistry.ofDefaults(),
                bulkheads,
                RateLimiterRegistry.ofDefaults(),
                CircuitBreakerRegistry.ofDefaults(),
                noListener());
        this.limits = factory.forLiveCalls(
                new CallLimitsFactory.Target(new TenantId("acme"), "oms"),
                new CallLimits.Settings(
                        limit,
                        UNLIMITED,
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        RetrySettings.NONE,
                        new CircuitSettings(UNLIMITED, UNLIMITED, 100, Duration.ofMinutes(1), 1)),
                classifier);
        this.bulkhead = bulkheads.bulkhead("acme.oms.live");
        this.endpoint = new HttpEndpoint(this::send, (request, _) -> request, classifier);
    }

    private static OutageListener noListener() {
        return (_, _) -> {};
    }

    void run() {
        for (int i = 0; i < CALLERS; i++) {
            process.execute(this::call);
        }
        simulation.runUntil(() -> callersLeft == 0 && exchangesLeft == 0, Duration.ofHours(1));
        simulation.check(
                DeadlineInvariant.NO_PERMIT_LEAKS,
                callersLeft == 0 && exchangesLeft == 0 && bulkhead.getMetrics().getAvailableConcurrentCalls() == limit,
                bulkhead.getMetrics().getAvailableConcurrentCalls() + " of " + limit + " permits are free");
        simulation.runUntil(() -> false, Duration.ZERO);
    }

    private void call() {
        OutboundRequest request =
                new OutboundRequest("read", "GET", URI.create("http://oms/"), Map.of(), new byte[0], true);
        for (int i = 0; i < CALLS; i++) {
            simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(500)));
            Duration time = simulation.upTo(MAX_DEADLINE);
            Deadline deadline = tasks.deadline(time);
            long begin = simulation.nanoTime();
            boolean isBusy = false;
            try {
                limits.run(() -> {
                    simulation.check(DeadlineInvariant.WITHIN_LIMIT, ++inside <= limit, inside + " calls are admitted");
                    try {
                        return endpoint.send(request, () -> deadline);
                    } finally {
                        inside--;
                    }
                });
            } catch (Fault failed) {
                isBusy = failed.code() == SimulatedRules.Code.BUSY;
            }
            checkTaken(Duration.ofNanos(simulation.nanoTime() - begin), time, isBusy);
        }
        callersLeft--;
    }

    private void checkTaken(Duration taken, Duration deadline, boolean isBusy) {
        simulation.check(
                DeadlineInvariant.LEAVES_AT_DEADLINE,
                taken.compareTo(deadline.plus(TOLERANCE)) <= 0,
                "left after " + taken + " instead of " + deadline);
        if (isBusy) {
            simulation.check(
                    DeadlineInvariant.BUSY_AT_ONCE, taken.compareTo(TOLERANCE) <= 0, "was told after " + taken);
        }
    }

    private SystemResponse send(OutboundRequest request, Deadline deadline) throws IOException {
        return exchanges.run(() -> exchange(deadline), deadline);
    }

    private SystemResponse exchange(Deadline deadline) throws InterruptedIOException {
        exchangesLeft++;
        Duration hang = simulation.upTo(simulation.random().nextBoolean() ? MAX_DEADLINE : MAX_HANG);
        try {
            if (simulation.random().nextInt(4) == 0) {
                simulation.sleepUninterruptibly(hang); // As a DNS server that hangs.
            } else {
                hangUntilInterrupted(hang, deadline);
            }
            return new SystemResponse(simulation.random().nextBoolean() ? 200 : 503, Map.of(), new byte[0]);
        } finally {
            exchangesLeft--;
        }
    }

    private void hangUntilInterrupted(Duration hang, Deadline deadline) throws InterruptedIOException {
        try {
            simulation.sleep(hang);
            simulation.check(
                    DeadlineInvariant.ABANDONED_IS_INTERRUPTED,
                    !deadline.hasPassed()
                            || deadline.minus(TOLERANCE.negated()).remaining().isPositive(),
                    "an exchange goes on although its caller has left");
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        }
    }
}
