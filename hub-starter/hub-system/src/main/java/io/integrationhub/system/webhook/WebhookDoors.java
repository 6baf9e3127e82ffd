package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundEvents.Route;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.system.settings.WebhookSettings;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All webhooks that may come, found out at the start so that a wrong expression stops it. */
final class WebhookDoors {

    private record Address(String tenant, String system) {}

    private final Map<Address, WebhookDoor> doors = new HashMap<>();

    WebhookDoors(Tenants tenants, InboundEvents events, Mappings mappings, InstantSource clock) {
        tenants.all()
                .forEach(tenant -> events.routes(tenant)
                        .flatMap(route -> door(tenant, route, mappings, clock).stream())
                        .forEach(door -> doors.put(new Address(tenant.id().value(), door.system()), door)));
    }

    private static Optional<WebhookDoor> door(Tenant tenant, Route route, Mappings mappings, InstantSource clock) {
        return Systems.find(tenant, route.system())
                .flatMap(SystemSettings::configuredWebhook)
                .map(settings -> {
                    MappingSource key = key(tenant, route, settings);
                    return new WebhookDoor(
                            tenant.id(),
                            route.system(),
                            settings,
                            Proof.of(settings, clock),
                            route.events().topic(),
                            mappings.compile(key.origin(), key.text()));
                });
    }

    private static MappingSource key(Tenant tenant, Route route, WebhookSettings settings) {
        String property = "hub.tenants." + tenant.id() + ".systems." + route.system() + ".webhook.key";
        return settings.key() == null
                ? new MappingSource(
                        "hub.webhooks key of " + route.events().topic(),
                        route.events().key())
                : MappingSource.of(property, settings.key());
    }

    /** The door of that address, whatever a stranger wrote into it. */
    Optional<WebhookDoor> find(String tenant, String system) {
        return Optional.ofNullable(doors.get(new Address(tenant, system)));
    }
}
