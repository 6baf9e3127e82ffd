package io.integrationhub.commercetools.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.http.CallLimitsFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A Project of the stand-in, without an application context. */
public final class StandInProject {

    private static final int REQUESTS_PER_SECOND = 50_000;

    private StandInProject() {}

    /** The tenant acme's Project; its API client is {@code hub} with the secret {@code s3cret}. */
    public static Project at(String projectKey, URI url) {
        CommercetoolsSettings settings = new CommercetoolsSettings(
                projectKey,
                null,
                url,
                url,
                "hub",
                new Secret("s3cret"),
                List.of(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                64,
                REQUESTS_PER_SECOND,
                Duration.ofMillis(300),
                Duration.ofMinutes(1),
                false);
        CallLimitsFactory limits = new CallLimitsFactory(
                RetryRegistry.ofDefaults(),
                BulkheadRegistry.ofDefaults(),
                RateLimiterRegistry.ofDefaults(),
                CircuitBreakerRegistry.ofDefaults(),
                (_, _) -> {});
        return new TenantProject(
                new ProjectConnection(
                        new TenantId("acme"), settings, limits, new SimpleMeterRegistry(), InstantSource.system()),
                false);
    }
}
