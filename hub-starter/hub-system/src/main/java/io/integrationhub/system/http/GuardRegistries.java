package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.OutageListener;
import io.integrationhub.system.CircuitSettings;
import io.integrationhub.system.LiveSettings;
import io.integrationhub.system.RetrySettings;
import io.integrationhub.system.SystemSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Where resilience4j keeps what it measures; each tenant and system has its own, named {@code <tenant>.<system>}. */
record GuardRegistries(
        RetryRegistry retries,
        BulkheadRegistry bulkheads,
        RateLimiterRegistry rates,
        CircuitBreakerRegistry circuits,
        OutageListener outages) {

    private static final Set<State> UP = Set.of(State.HALF_OPEN, State.CLOSED);

    Guards guards(TenantId tenant, String system, SystemSettings settings) {
        String name = tenant + "." + system;
        Map<String, String> tags = Map.of("tenant", tenant.value(), "system", system);
        Retry retry = retries.retry(name, retry(settings.retry()), tags);
        Bulkhead bulkhead = bulkheads.bulkhead(name, bulkhead(settings.concurrency(), settings.queueTimeout()), tags);
        RateLimiter rate = rates.rateLimiter(name, rate(settings.requestsPerSecond(), settings.queueTimeout()), tags);
        CircuitBreaker circuit = circuits.circuitBreaker(name, circuit(settings.circuit()), tags);
        circuit.getEventPublisher().onStateTransition(change -> {
            if (UP.contains(change.getStateTransition().getToState())) {
                outages.systemUp(tenant, system);
            }
        });
        return new Guards(system, retry, bulkhead, rate, circuit);
    }

    /**
     * For calls that a customer waits for, named {@code <tenant>.<system>.live}: nothing queues, nothing is tried
     * again, and an outage pauses nobody's events.
     */
    Guards liveGuards(TenantId tenant, String system, LiveSettings settings) {
        String name = tenant + "." + system + ".live";
        Map<String, String> tags = Map.of("tenant", tenant.value(), "system", system);
        return new Guards(
                system,
                retries.retry(name, RetryConfig.custom().maxAttempts(1).build(), tags),
                bulkheads.bulkhead(name, bulkhead(settings.concurrency(), Duration.ZERO), tags),
                rates.rateLimiter(name, rate(settings.requestsPerSecond(), Duration.ZERO), tags),
                circuits.circuitBreaker(name, circuit(settings.circuit()), tags));
    }

    private static RetryConfig retry(RetrySettings settings) {
        IntervalFunction backoff =
                IntervalFunction.ofExponentialRandomBackoff(settings.backoff(), 2.0, settings.maxPause());
        return RetryConfig.custom()
                .maxAttempts(settings.attempts())
                .retryOnException(failure ->
                        failure instanceof FailedAttempt failed && failed.isWorthAnother(settings.maxPause()))
                .intervalBiFunction((attempt, last) -> Guards.pause(last, backoff.apply(attempt)))
                .build();
    }

    private static BulkheadConfig bulkhead(int concurrency, Duration longestWait) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(concurrency)
                .maxWaitDuration(longestWait)
                .build();
    }

    private static RateLimiterConfig rate(int requestsPerSecond, Duration longestWait) {
        return RateLimiterConfig.custom()
                .limitForPeriod(requestsPerSecond)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(longestWait)
                .build();
    }

    private static CircuitBreakerConfig circuit(CircuitSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(settings.calls(), settings.minCalls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.openFor())
                // The paused consumers are told by this transition; no call would come to cause it.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .recordException(failure -> failure instanceof FailedAttempt failed && failed.isUnavailability())
                .build();
    }
}
