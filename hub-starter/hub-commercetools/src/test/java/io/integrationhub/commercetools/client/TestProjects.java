package io.integrationhub.commercetools.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Projects for tests, without a context. */
public final class TestProjects {

    private TestProjects() {}

    /** The tenant acme's Project behind a URL; its API client is {@code id} with the secret {@code s3cret}. */
    public static Project at(String projectKey, URI url) {
        return at(projectKey, url, "id");
    }

    /** The same of another API client. */
    public static Project at(String projectKey, URI url, String clientId) {
        HttpTransport transport = new HttpTransport(Duration.ofSeconds(1), Duration.ofSeconds(10));
        return of(settings(projectKey, url, clientId, 5000), transport, new SimpleMeterRegistry());
    }

    static TenantProject of(CommercetoolsSettings settings, HttpTransport transport, MeterRegistry meters) {
        Registries registries = new Registries(
                CircuitBreakerRegistry.ofDefaults(),
                RateLimiterRegistry.ofDefaults(),
                BulkheadRegistry.ofDefaults(),
                RetryRegistry.ofDefaults(),
                meters);
        TenantId acme = new TenantId("acme");
        AccessToken token = new AccessToken(transport, settings, InstantSource.system());
        Limits limits = new Limits(acme, settings, registries, InstantSource.system());
        return new TenantProject(new ProjectParts(acme, settings, transport, token, limits, meters), false);
    }

    static CommercetoolsSettings settings(String projectKey, URI url, int requestsPerSecond) {
        return settings(projectKey, url, "id", requestsPerSecond);
    }

    private static CommercetoolsSettings settings(String projectKey, URI url, String clientId, int requestsPerSecond) {
        return new CommercetoolsSettings(
                projectKey,
                null,
                url,
                url,
                clientId,
                new Secret("s3cret"),
                List.of(),
                Duration.ofMillis(800),
                Duration.ofMillis(500),
                64,
                requestsPerSecond,
                Duration.ofMillis(300),
                false);
    }
}
