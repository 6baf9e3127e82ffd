package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.settings.CircuitSettings;
import io.integrationhub.system.settings.RetrySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one tenant's calls to one system: retry around bulkhead around rate limiter around circuit breaker.
 *
 * <p>Each attempt queues anew. The circuit breaker comes last, so that calls that queued are not sent into an outage.
 */
public final class CallLimits {

    /**
     * How many calls are made, and when none.
     *
     * @param concurrency calls at once
     * @param requestsPerSecond calls begun per second
     * @param ratePeriod the period that the rate is kept in; a shorter one spreads bursts
     * @param queueTimeout longest wait for each of the two limits; zero to fail at once
     * @param retry how a failed attempt is repeated in place
     * @param circuit when the system counts as unavailable
     */
    public record Settings(
            int concurrency,
            int requestsPerSecond,
            Duration ratePeriod,
            Duration queueTimeout,
            RetrySettings retry,
            CircuitSettings circuit) {}

    private final String system;
    private final ResponseClassifier classifier;
    private final Retry retry;
    private final Bulkhead bulkhead;
    private final RateLimiter rate;
    private final CircuitBreaker circuit;
    private volatile @Nullable FailedAttempt lastOutage;

    CallLimits(
            String system,
            ResponseClassifier classifier,
            Retry retry,
            Bulkhead bulkhead,
            RateLimiter rate,
            CircuitBreaker circuit) {
        this.system = system;
        this.classifier = classifier;
        this.retry = retry;
        this.bulkhead = bulkhead;
        this.rate = rate;
        this.circuit = circuit;
    }

    /** Makes attempts as {@link #run(Runnable, Supplier)}, with nothing to wait for before each of them. */
    public <T> T run(Supplier<T> attempt) {
        return run(() -> {}, attempt);
    }

    /**
     * Makes attempts until one succeeds or no other is allowed.
     *
     * @param gate run before each attempt queues; may wait, and may reject the attempt with {@link FailedAttempt} or
     *     {@link RequestNotPermitted}
     * @param attempt makes one attempt; fails with {@link FailedAttempt}
     * @throws Fault the fault of the last attempt; names the outage while the circuit is not closed
     */
    public <T> T run(Runnable gate, Supplier<T> attempt) {
        try {
            return retry.executeSupplier(() -> {
                gate.run();
                return bulkhead.executeSupplier(
                        () -> rate.executeSupplier(() -> circuit.executeSupplier(() -> noting(attempt))));
            });
        } catch (FailedAttempt failed) {
            throw fault(failed);
        } catch (CallNotPermittedException _) {
            throw classifier.whileCircuitIsOpen(lastOutage()).outageOf(system);
        } catch (BulkheadFullException | RequestNotPermitted _) {
            throw classifier.notAttempted(HttpFailure.LIMIT_REACHED);
        }
    }

    /** The last failure that counted for the circuit; empty if there was none. */
    Optional<FailedAttempt> lastOutage() {
        return Optional.ofNullable(lastOutage);
    }

    private <T> T noting(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (FailedAttempt failed) {
            if (failed.outage().countsForCircuit()) {
                lastOutage = failed;
            }
            throw failed;
        }
    }

    private Fault fault(FailedAttempt failed) {
        boolean outage = failed.outage() == FaultRule.Outage.RIGHT_MISSING
                || failed.outage().countsForCircuit() && circuit.getState() != CircuitBreaker.State.CLOSED;
        return outage && failed.fault() instanceof TransientFault fault ? fault.outageOf(system) : failed.fault();
    }
}
