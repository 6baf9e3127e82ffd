package io.integrationhub.commercetools.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps one tenant's requests within its means: retry around circuit breaker around rate budget around bulkhead.
 *
 * <p>Sweeps and backfills ("background") must first get through a budget of half the rate, so that they never keep the
 * messages of the day waiting.
 */
final class Limits {

    /** A message rather waits for its turn than using up an attempt. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int ATTEMPTS = 4;
    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2.0, 0.5);

    private final CircuitBreaker circuit;
    private final Retry retry;
    private final RateLimiter rate;
    private final RateLimiter backgroundRate;
    private final Bulkhead bulkhead;
    private final Pause pause;

    Limits(TenantId tenant, CommercetoolsSettings settings, Registries registries, InstantSource clock) {
        String name = tenant + "." + Commercetools.SYSTEM;
        Map<String, String> tags = Map.of("tenant", tenant.value(), "system", Commercetools.SYSTEM);
        circuit = registries.circuitBreakers().circuitBreaker(name, circuitConfig(settings), tags);
        retry = registries.retries().retry(name, retryConfig(), tags);
        int perSecond = settings.requestsPerSecond();
        rate = registries.rateLimiters().rateLimiter(name, rateConfig(perSecond), tags);
        backgroundRate = registries
                .rateLimiters()
                .rateLimiter(name + ".background", rateConfig(Math.max(1, perSecond / 2)), tags);
        bulkhead = registries.bulkheads().bulkhead(name, bulkheadConfig(settings), tags);
        pause = new Pause(clock);
    }

    /** Has {@code action} run whenever commercetools may be tried again after it was out of reach. */
    void onRecovery(Runnable action) {
        circuit.getEventPublisher().onStateTransition(event -> {
            CircuitBreaker.State now = event.getStateTransition().getToState();
            if (now == CircuitBreaker.State.HALF_OPEN || now == CircuitBreaker.State.CLOSED) {
                action.run();
            }
        });
    }

    /**
     * Makes attempts until one succeeds, or none more is allowed.
     *
     * @throws Fault what the last attempt ended with
     */
    <T> T run(boolean background, Supplier<T> attempt) {
        try {
            return retry.executeSupplier(() -> circuit.executeSupplier(() -> inTurn(background, attempt)));
        } catch (FailedAttempt e) {
            throw faultOf(e);
        } catch (CallNotPermittedException e) {
            throw new TransientFault(
                            CommercetoolsFault.COMMERCETOOLS_UNREACHABLE,
                            "commercetools was out of reach a moment ago; requests are held back"
                                    + " until it answers again")
                    .outageOf(Commercetools.SYSTEM);
        } catch (RequestNotPermitted | BulkheadFullException e) {
            throw new TransientFault(
                    CommercetoolsFault.COMMERCETOOLS_THROTTLED,
                    "the tenant's own budget of requests to commercetools is used up; see"
                            + " requests-per-second, concurrency");
        }
    }

    private <T> T inTurn(boolean background, Supplier<T> attempt) {
        pause.await();
        if (background) {
            RateLimiter.waitForPermission(backgroundRate);
        }
        RateLimiter.waitForPermission(rate);
        try {
            return bulkhead.executeSupplier(attempt);
        } catch (FailedAttempt e) {
            Optional.ofNullable(e.pause()).ifPresent(pause::begin);
            throw e;
        }
    }

    /** While the circuit is not closed, a failure is part of the outage and not the record's own. */
    private Fault faultOf(FailedAttempt e) {
        boolean outage = e.isOutage() && circuit.getState() != CircuitBreaker.State.CLOSED;
        return outage && e.fault() instanceof TransientFault fault ? fault.outageOf(Commercetools.SYSTEM) : e.fault();
    }

    private static CircuitBreakerConfig circuitConfig(CommercetoolsSettings settings) {
        return CircuitBreakerConfig.custom()
                // Opens after few requests, so that it does on a quiet tenant before a record's
                // attempts are used up.
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.outageProbeInterval())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(e -> e instanceof FailedAttempt attempt && attempt.isOutage())
                .ignoreExceptions(RequestNotPermitted.class, BulkheadFullException.class)
                .build();
    }

    private static RetryConfig retryConfig() {
        return RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .retryOnException(e -> e instanceof FailedAttempt attempt && isWorthRepeating(attempt))
                .intervalBiFunction((attempt, outcome) -> {
                    long backOff = BACK_OFF.apply(attempt);
                    return outcome.getLeft() instanceof FailedAttempt failed && failed.pause() != null
                            ? Math.max(backOff, failed.pause().toMillis())
                            : backOff;
                })
                .build();
    }

    private static boolean isWorthRepeating(FailedAttempt attempt) {
        Duration asked = attempt.pause();
        return attempt.isRepeatable() && (asked == null || asked.compareTo(Pause.LONGEST_IN_PLACE) <= 0);
    }

    /** In slices of about 50 ms, so that a second's budget is not spent in one burst. */
    private static RateLimiterConfig rateConfig(int perSecond) {
        int perSlice = Math.max(1, perSecond / 20);
        return RateLimiterConfig.custom()
                .limitForPeriod(perSlice)
                .limitRefreshPeriod(Duration.ofSeconds(1).multipliedBy(perSlice).dividedBy(perSecond))
                .timeoutDuration(PATIENCE)
                .build();
    }

    private static BulkheadConfig bulkheadConfig(CommercetoolsSettings settings) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrency())
                .maxWaitDuration(PATIENCE)
                .build();
    }
}
