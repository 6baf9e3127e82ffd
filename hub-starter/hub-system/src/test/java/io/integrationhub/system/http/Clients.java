package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.Settings;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Makes clients in tests as the service does. */
final class Clients {

    static final TenantId ACME = new TenantId("acme");

    final MeterRegistry meters = new SimpleMeterRegistry();
    final List<String> up = new CopyOnWriteArrayList<>();
    final CircuitBreakerRegistry circuits = CircuitBreakerRegistry.ofDefaults();

    /** The client of tenant acme for the system oms, which is {@code peer}. */
    SystemClient client(ScriptedPeer peer, String... lines) {
        return client(lines(peer, lines));
    }

    /** The same for customers who wait. */
    LiveClient liveClient(ScriptedPeer peer, String... lines) {
        return systems(lines(peer, lines)).liveClient(ACME, "oms");
    }

    private static String[] lines(ScriptedPeer peer, String... lines) {
        return Stream.concat(
                        Stream.of(
                                "url=" + peer.url(),
                                "allow-plain-http=true",
                                "allow-private-addresses=true",
                                "timeout=2s",
                                "connect-timeout=1s",
                                "retry.backoff=10ms"),
                        Stream.of(lines))
                .toArray(String[]::new);
    }

    SystemClient client(String... lines) {
        return systems(lines).client(ACME, "oms");
    }

    private HttpOutsideSystems systems(String... lines) {
        SystemSettings settings = Settings.of(lines);
        Tenants tenants = new Tenants(List.of(new Tenant(ACME, Map.of("systems", Map.of("oms", settings)))));
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        GuardRegistries registries = new GuardRegistries(
                RetryRegistry.ofDefaults(),
                BulkheadRegistry.ofDefaults(),
                RateLimiterRegistry.ofDefaults(),
                circuits,
                (tenant, system) -> up.add(tenant + " " + system));
        return new HttpOutsideSystems(tenants, registries, observations, InstantSource.system());
    }
}
