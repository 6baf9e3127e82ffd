package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.OutageListener;
import io.integrationhub.system.settings.CircuitSettings;
import io.integrationhub.system.settings.RetrySettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates limits in the registries that measure them, each under the name {@code <tenant>.<system>}.
 *
 * @param outages learns when a system may be called again
 */
public record CallLimitsFactory(
        RetryRegistry retries,
        BulkheadRegistry bulkheads,
        RateLimiterRegistry rates,
        CircuitBreakerRegistry circuits,
        OutageListener outages) {

    private static final Logger LOG = LoggerFactory.getLogger(CallLimitsFactory.class);
    private static final Set<State> RECOVERED = Set.of(State.HALF_OPEN, State.CLOSED);

    /**
     * Whose calls to what.
     *
     * @param system the system's name in the tenant's configuration, or {@code commercetools}
     */
    public record Target(TenantId tenant, String system) {

        String name() {
            return tenant + "." + system;
        }

        Map<String, String> tags() {
            return Map.of("tenant", tenant.value(), "system", system);
        }
    }

    /** Limits for the handling of events. An outage pauses the tenant's consumers; its end is announced to them. */
    public CallLimits forEvents(Target target, CallLimits.Settings settings, ResponseClassifier classifier) {
        CallLimits limits = create(target, target.name(), settings, classifier);
        circuits.circuitBreaker(target.name()).getEventPublisher().onStateTransition(change -> {
            State state = change.getStateTransition().getToState();
            if (RECOVERED.contains(state)) {
                outages.systemUp(target.tenant(), target.system());
            }
            if (state == State.OPEN) {
                limits.lastOutage().ifPresent(failed -> log(target, failed));
            }
        });
        return limits;
    }

    private static void log(Target target, FailedAttempt failed) {
        boolean needsAPerson = failed.outage() == FaultRule.Outage.CREDENTIALS_REJECTED;
        (needsAPerson ? LOG.atError() : LOG.atWarn())
                .addKeyValue("tenant", target.tenant())
                .addKeyValue("system", target.system())
                .addKeyValue("code", failed.fault().code().name())
                .addKeyValue("detail", failed.getMessage())
                .log("Outside system cannot be used; its consumers pause");
    }

    /** Limits for calls that a customer waits for, named {@code <tenant>.<system>.live}: an outage pauses no events. */
    public CallLimits forLiveCalls(Target target, CallLimits.Settings settings, ResponseClassifier classifier) {
        return create(target, target.name() + ".live", settings, classifier);
    }

    private CallLimits create(Target target, String name, CallLimits.Settings settings, ResponseClassifier classifier) {
        return new CallLimits(
                target.system(),
                classifier,
                retries.retry(name, retry(settings.retry()), target.tags()),
                bulkheads.bulkhead(name, bulkhead(settings), target.tags()),
                rates.rateLimiter(name, rate(settings, settings.requestsPerSecond()), target.tags()),
                circuits.circuitBreaker(name, circuit(settings.circuit()), target.tags()));
    }

    /** A further rate limit for part of the calls, named {@code <tenant>.<system>.<part>}. */
    public RateLimiter rate(Target target, String part, CallLimits.Settings settings, int requestsPerSecond) {
        return rates.rateLimiter(target.name() + "." + part, rate(settings, requestsPerSecond), target.tags());
    }

    private static RetryConfig retry(RetrySettings settings) {
        IntervalFunction backoff =
                IntervalFunction.ofExponentialRandomBackoff(settings.backoff(), 2.0, settings.maxBackoff());
        return RetryConfig.custom()
                .maxAttempts(settings.maxAttempts())
                .retryOnException(failure ->
                        failure instanceof FailedAttempt failed && failed.isRetryableWithin(settings.maxBackoff()))
                .intervalBiFunction((attempt, outcome) -> Math.max(backoff.apply(attempt), askedPause(outcome)))
                .build();
    }

    private static long askedPause(Either<Throwable, Object> outcome) {
        return outcome.isLeft() && outcome.getLeft() instanceof FailedAttempt failed
                ? failed.pause().toMillis()
                : 0;
    }

    private static BulkheadConfig bulkhead(CallLimits.Settings settings) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrency())
                .maxWaitDuration(settings.queueTimeout())
                .build();
    }

    private static RateLimiterConfig rate(CallLimits.Settings settings, int requestsPerSecond) {
        long period = settings.ratePeriod().toMillis();
        int perPeriod = (int) Math.max(1, requestsPerSecond * period / 1000);
        return RateLimiterConfig.custom()
                .limitForPeriod(perPeriod)
                .limitRefreshPeriod(Duration.ofSeconds(perPeriod).dividedBy(requestsPerSecond))
                .timeoutDuration(settings.queueTimeout())
                .build();
    }

    private static CircuitBreakerConfig circuit(CircuitSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(settings.windowSize(), settings.minCalls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.openDuration())
                // While the consumers are paused no call would cause the transition that resumes them.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(settings.halfOpenCalls())
                .recordException(failure -> failure instanceof FailedAttempt failed
                        && failed.outage().countsForCircuit())
                .build();
    }
}
