package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.LargestRecord;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundEvents.Route;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.system.settings.WebhookSettings;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The webhook endpoints of all tenants; built at start, so that an invalid key expression prevents the start. */
final class WebhookEndpoints implements LargestRecord.Provider {

    private record Address(String tenant, String system, String dataType) {}

    private final Map<Address, WebhookEndpoint> endpoints = new HashMap<>();

    WebhookEndpoints(Tenants tenants, InboundEvents events, Mappings compiler, InstantSource clock) {
        for (Tenant tenant : tenants.all()) {
            events.routes(tenant)
                    .forEach(route -> endpoint(tenant, route, compiler, clock)
                            .ifPresent(endpoint -> endpoints.put(
                                    new Address(tenant.id().value(), route.system(), route.dataType()), endpoint)));
        }
    }

    private static Optional<WebhookEndpoint> endpoint(
            Tenant tenant, Route route, Mappings compiler, InstantSource clock) {
        return Systems.find(tenant, route.system())
                .flatMap(SystemSettings::configuredWebhook)
                .map(settings -> new WebhookEndpoint(
                        tenant.id(),
                        route.system(),
                        settings,
                        Authenticator.of(settings, clock),
                        route.events().topic(),
                        key(tenant, route, settings, compiler),
                        expression(tenant, route.system() + ".webhook.test-event", settings.testEvent(), compiler),
                        expression(tenant, route.system() + ".webhook.event-id", settings.eventId(), compiler)));
    }

    private static Optional<Mapping> expression(
            Tenant tenant, String setting, @Nullable String expression, Mappings compiler) {
        return Optional.ofNullable(expression)
                .map(source -> TenantMappings.of(Systems.SECTION, setting, _ -> source, compiler)
                        .of(tenant));
    }

    private static Mapping key(Tenant tenant, Route route, WebhookSettings settings, Mappings compiler) {
        String key = settings.key();
        return key == null
                ? route.events().keyMapping(compiler)
                : TenantMappings.of(Systems.SECTION, route.system() + ".webhook.key", _ -> key, compiler)
                        .of(tenant);
    }

    @Override
    public Stream<LargestRecord> largestRecords(Tenant tenant) {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.tenant().equals(tenant.id()))
                .map(endpoint -> new LargestRecord(
                        endpoint.topic(),
                        endpoint.settings().maxBodySize(),
                        "hub.tenants." + tenant.id() + ".systems." + endpoint.system() + ".webhook.max-body-size"));
    }

    /** Finds an endpoint by the untrusted parts of a URL, if the system sends the events of one data type only. */
    Optional<WebhookEndpoint> find(String tenant, String system) {
        List<WebhookEndpoint> found = endpoints.entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(tenant)
                        && entry.getKey().system().equals(system))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Finds an endpoint of one data type by the untrusted parts of a URL. */
    Optional<WebhookEndpoint> find(String tenant, String system, String dataType) {
        return Optional.ofNullable(endpoints.get(new Address(tenant, system, dataType)));
    }
}
