package io.integrationhub.system.client;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.calllog.CallLog;
import io.integrationhub.system.http.CallLimits;
import io.integrationhub.system.http.CallLimitsFactory;
import io.integrationhub.system.http.ClientCredentialsToken;
import io.integrationhub.system.http.Credentials;
import io.integrationhub.system.http.FaultRules;
import io.integrationhub.system.http.HttpConnector;
import io.integrationhub.system.http.HttpEndpoint;
import io.integrationhub.system.http.ResponseClassifier;
import io.integrationhub.system.settings.LiveSettings;
import io.integrationhub.system.settings.RetrySettings;
import io.integrationhub.system.settings.SystemAuth;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Creates the clients of a tenant and system at first use, and keeps them. */
final class HttpSystemClients implements SystemClients, LiveClients, AutoCloseable {

    private static final Duration RATE_PERIOD = Duration.ofSeconds(1);

    private record Clients(SystemClient events, LiveClient live, SystemClient trial) {}

    private final Tenants tenants;
    private final CallLimitsFactory limits;
    private final ObservationRegistry observations;
    private final InstantSource clock;
    private final CallLog callLog;
    private final Map<CallLimitsFactory.Target, Clients> clients = new ConcurrentHashMap<>();
    private final List<HttpConnector> connectors = new CopyOnWriteArrayList<>();

    HttpSystemClients(
            Tenants tenants,
            CallLimitsFactory limits,
            ObservationRegistry observations,
            InstantSource clock,
            CallLog callLog) {
        this.tenants = tenants;
        this.limits = limits;
        this.observations = observations;
        this.clock = clock;
        this.callLog = callLog;
    }

    @Override
    public SystemClient client(TenantId tenant, String system) {
        return clients(tenant, system).events();
    }

    @Override
    public LiveClient liveClient(TenantId tenant, String system) {
        return clients(tenant, system).live();
    }

    @Override
    public SystemClient trialClient(TenantId tenant, String system) {
        return clients(tenant, system).trial();
    }

    private Clients clients(TenantId tenant, String system) {
        return clients.computeIfAbsent(new CallLimitsFactory.Target(tenant, system), this::create);
    }

    private Clients create(CallLimitsFactory.Target target) {
        Clients clients = connected(target);
        if (!DryRun.isOn(tenants.get(target.tenant()))) {
            return clients;
        }
        DryRunClient reading = new DryRunClient(clients.events(), clients.live());
        return new Clients(reading, reading, clients.trial());
    }

    private Clients connected(CallLimitsFactory.Target target) {
        SystemSettings settings = Systems.find(tenants.get(target.tenant()), target.system())
                .orElseThrow(() -> new IllegalArgumentException(missing(target, "")));
        URI url = settings.url();
        if (url == null) {
            throw new IllegalArgumentException(missing(target, ".url"));
        }
        HttpConnector connector =
                new HttpConnector(settings.connectTimeout(), settings.maxResponseSize(), settings.addressPolicy());
        connectors.add(connector);
        HttpEndpoint.Transport transport = callLog.logging(
                new CallLog.Target(tenants.get(target.tenant()), target.system(), settings.auth()), connector);
        Duration maxRetryAfter = settings.retry().maxRetryAfter();
        ResponseClassifier events = classifier(target, SystemFaultRules.forEvents(), maxRetryAfter);
        ResponseClassifier live = classifier(target, SystemFaultRules.forLiveCalls(), maxRetryAfter);
        Credentials credentials = credentials(settings, connector, events);
        HttpSystemClient client = new HttpSystemClient(
                target.system(),
                new RequestFactory(url, settings.idempotencyHeader()),
                new HttpEndpoint(transport, credentials, events),
                limits.forEvents(target, eventLimits(settings), events),
                new CallObservation(target.tenant(), target.system(), observations),
                settings.timeout());
        return new Clients(
                client,
                client.with(
                        new HttpEndpoint(transport, credentials, live),
                        limits.forLiveCalls(target, liveLimits(settings.live()), live)),
                client.withoutLimits());
    }

    private ResponseClassifier classifier(CallLimitsFactory.Target target, FaultRules rules, Duration maxRetryAfter) {
        return new ResponseClassifier(target.tenant() + "." + target.system(), rules, clock, maxRetryAfter);
    }

    private Credentials credentials(SystemSettings settings, HttpConnector connector, ResponseClassifier classifier) {
        SystemAuth auth = settings.auth();
        return auth.scheme() == SystemAuth.Scheme.OAUTH2
                ? new ClientCredentialsToken(
                        SystemCredentials.client(auth), connector, settings.timeout(), classifier, clock)
                : SystemCredentials.fixed(auth);
    }

    private static CallLimits.Settings eventLimits(SystemSettings settings) {
        return new CallLimits.Settings(
                settings.concurrency(),
                settings.requestsPerSecond(),
                RATE_PERIOD,
                settings.queueTimeout(),
                settings.retry(),
                settings.circuit());
    }

    /** Nothing queues and nothing is repeated. */
    private static CallLimits.Settings liveLimits(LiveSettings settings) {
        return new CallLimits.Settings(
                settings.concurrency(),
                settings.requestsPerSecond(),
                RATE_PERIOD,
                Duration.ZERO,
                RetrySettings.NONE,
                settings.circuit());
    }

    private static String missing(CallLimitsFactory.Target target, String property) {
        return "hub.tenants." + target.tenant() + ".systems." + target.system() + property + " is not set";
    }

    @Override
    public void close() {
        connectors.forEach(HttpConnector::close);
    }
}
