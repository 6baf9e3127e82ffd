package io.integrationhub.commercetools.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;

/** Where limits and requests are registered, so that they are measured and seen by the actuator. */
record Registries(
        CircuitBreakerRegistry circuitBreakers,
        RateLimiterRegistry rateLimiters,
        BulkheadRegistry bulkheads,
        RetryRegistry retries,
        MeterRegistry meters) {}
