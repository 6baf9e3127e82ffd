package io.integrationhub.system.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.calllog.CallLog;
import io.integrationhub.system.http.CallLimitsFactory;
import io.integrationhub.system.http.ScriptedServer;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.TestSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Creates clients as a service does. */
final class TestClients {

    static final TenantId ACME = new TenantId("acme");

    final MeterRegistry meters = new SimpleMeterRegistry();
    final List<String> recoveries = new CopyOnWriteArrayList<>();
    final CircuitBreakerRegistry circuits = CircuitBreakerRegistry.ofDefaults();
    CallLog callLog = CallLog.OFF;

    /** The client of tenant acme for the system oms, which is {@code server}. */
    SystemClient client(ScriptedServer server, String... lines) {
        return client(lines(server, lines));
    }

    /** The same for live calls. */
    LiveClient liveClient(ScriptedServer server, String... lines) {
        return clients(lines(server, lines)).liveClient(ACME, "oms");
    }

    private static String[] lines(ScriptedServer server, String... lines) {
        Stream<String> local = Stream.of(
                "url=" + server.url(),
                "allow-plain-http=true",
                "allow-private-addresses=true",
                "timeout=20s",
                "connect-timeout=10s",
                "retry.backoff=10ms");
        return Stream.concat(local, Stream.of(lines)).toArray(String[]::new);
    }

    SystemClient client(String... lines) {
        return clients(lines).client(ACME, "oms");
    }

    /** All clients, for the same system. */
    HttpSystemClients clients(ScriptedServer server, String... lines) {
        return clients(lines(server, lines));
    }

    /** The same for a tenant in dry run. */
    HttpSystemClients dryRunClients(ScriptedServer server) {
        Map<String, Object> systems = Map.of("oms", TestSettings.of(lines(server)));
        GoLiveSettings dryRun = new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN);
        return clients(new Tenant(ACME, Map.of("systems", systems, DryRun.SECTION.name(), dryRun)));
    }

    private HttpSystemClients clients(String... lines) {
        SystemSettings settings = TestSettings.of(lines);
        return clients(new Tenant(ACME, Map.of("systems", Map.of("oms", settings))));
    }

    private HttpSystemClients clients(Tenant tenant) {
        Tenants tenants = new Tenants(List.of(tenant));
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        CallLimitsFactory limits = new CallLimitsFactory(
                RetryRegistry.ofDefaults(),
                BulkheadRegistry.ofDefaults(),
                RateLimiterRegistry.ofDefaults(),
                circuits,
                (recovered, system) -> recoveries.add(recovered + " " + system));
        return new HttpSystemClients(tenants, limits, observations, InstantSource.system(), callLog);
    }
}
