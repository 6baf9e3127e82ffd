package io.integrationhub.commercetools.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.http.CallLimitsFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Projects for tests without an application context. */
public final class TestProjects {

    private TestProjects() {}

    /** The tenant acme's Project behind a URL; its API client is {@code id} with the secret {@code s3cret}. */
    public static Project at(String projectKey, URI url) {
        return at(projectKey, url, "id");
    }

    /** The same for another API client. */
    public static Project at(String projectKey, URI url, String clientId) {
        CommercetoolsSettings settings = settings(projectKey, url, clientId, new Limits(Duration.ofSeconds(10), 5000));
        return new TenantProject(connection(settings, new SimpleMeterRegistry()), false);
    }

    /** The tenant acme's Project in the stand-in, without the limits that would slow down many requests. */
    public static Project ofStandIn(String projectKey, URI url) {
        CommercetoolsSettings settings = settings(projectKey, url, "hub", new Limits(Duration.ofSeconds(10), 50_000));
        return new TenantProject(connection(settings, new SimpleMeterRegistry()), false);
    }

    /** The same Project for a tenant in dry run. */
    public static Project inDryRun(Project project) {
        return new DryRunProject(project);
    }

    static ProjectConnection connection(CommercetoolsSettings settings, MeterRegistry meters) {
        CallLimitsFactory limits = new CallLimitsFactory(
                RetryRegistry.ofDefaults(),
                BulkheadRegistry.ofDefaults(),
                RateLimiterRegistry.ofDefaults(),
                CircuitBreakerRegistry.ofDefaults(),
                (_, _) -> {});
        return new ProjectConnection(new TenantId("acme"), settings, limits, meters, InstantSource.system());
    }

    static CommercetoolsSettings settings(String projectKey, URI url, String clientId, Limits limits) {
        return new CommercetoolsSettings(
                projectKey,
                null,
                url,
                url,
                clientId,
                new Secret("s3cret"),
                List.of(),
                limits.timeout(),
                Duration.ofSeconds(10),
                64,
                limits.requestsPerSecond(),
                Duration.ofMillis(300),
                Duration.ofMinutes(1),
                false);
    }

    /** The limits of requests that tests vary. */
    record Limits(Duration timeout, int requestsPerSecond) {}
}
