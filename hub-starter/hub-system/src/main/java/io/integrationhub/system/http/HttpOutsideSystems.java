package io.integrationhub.system.http;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.LiveSystems;
import io.integrationhub.system.OutsideSystems;
import io.integrationhub.system.SystemAuth;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemSettings;
import io.integrationhub.system.Systems;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes the clients of a tenant and system, at first use, and keeps them. */
final class HttpOutsideSystems implements OutsideSystems, LiveSystems, AutoCloseable {

    private record Key(TenantId tenant, String system) {}

    private record Clients(SystemClient patient, LiveClient live) {}

    private final Tenants tenants;
    private final GuardRegistries registries;
    private final ObservationRegistry observations;
    private final InstantSource clock;
    private final Map<Key, Clients> clients = new ConcurrentHashMap<>();
    private final List<Exchange> open = new CopyOnWriteArrayList<>();

    HttpOutsideSystems(
            Tenants tenants, GuardRegistries registries, ObservationRegistry observations, InstantSource clock) {
        this.tenants = tenants;
        this.registries = registries;
        this.observations = observations;
        this.clock = clock;
    }

    @Override
    public SystemClient client(TenantId tenant, String system) {
        return clients(tenant, system).patient();
    }

    @Override
    public LiveClient liveClient(TenantId tenant, String system) {
        return clients(tenant, system).live();
    }

    private Clients clients(TenantId tenant, String system) {
        return clients.computeIfAbsent(new Key(tenant, system), this::connect);
    }

    private Clients connect(Key key) {
        SystemSettings settings = Systems.find(tenants.get(key.tenant()), key.system())
                .orElseThrow(() -> new IllegalArgumentException(missing(key, "")));
        URI url = settings.url();
        if (url == null) {
            throw new IllegalArgumentException(missing(key, ".url"));
        }
        Verdict verdict = new Verdict(key.tenant() + "." + key.system(), clock);
        Sender sender = sender(settings, verdict);
        Attempt attempt = new Attempt(
                new SystemRequests(url, settings.idempotencyHeader()),
                sender,
                credentials(settings.auth(), sender, verdict),
                verdict);
        CallWatch watch = new CallWatch(key.tenant(), key.system(), observations);
        Guards patient = registries.guards(key.tenant(), key.system(), settings);
        Guards live = registries.liveGuards(key.tenant(), key.system(), settings.live());
        return new Clients(new HttpSystemClient(attempt, patient, watch), new LiveHttpClient(attempt, live, watch));
    }

    private Sender sender(SystemSettings settings, Verdict verdict) {
        Exchange exchange = new Exchange(
                settings.connectTimeout(),
                settings.timeout(),
                settings.maxAnswerSize().toBytes());
        open.add(exchange);
        return new Sender(new AddressGuard(settings.allowPrivateAddresses()), exchange, verdict);
    }

    private Credentials credentials(SystemAuth auth, Sender sender, Verdict verdict) {
        return auth.kind() == SystemAuth.Kind.OAUTH2
                ? new TokenCredentials(new TokenEndpoint(auth, sender::send, verdict), clock)
                : Credentials.fixed(auth);
    }

    private static String missing(Key key, String part) {
        return "hub.tenants." + key.tenant() + ".systems." + key.system() + part + " is not set";
    }

    @Override
    public void close() {
        open.forEach(Exchange::close);
    }
}
