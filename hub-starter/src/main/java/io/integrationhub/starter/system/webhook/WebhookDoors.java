package io.integrationhub.starter.system.webhook;

import io.integrationhub.starter.system.MappingSource;
import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.system.SystemSettings;
import io.integrationhub.starter.system.Systems;
import io.integrationhub.starter.system.WebhookSettings;
import io.integrationhub.starter.system.webhook.WebhookInlets.WebhookInlet;
import io.integrationhub.starter.tenant.Masters;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.Tenants;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All webhooks that may come, found out at the start so that a wrong expression stops it. */
final class WebhookDoors {

    private record Address(String tenant, String system) {}

    private final Map<Address, WebhookDoor> doors = new HashMap<>();

    WebhookDoors(Tenants tenants, WebhookInlets inlets, Mappings mappings, InstantSource clock) {
        tenants.all().forEach(tenant -> inlets.webhooks().forEach((dataType, inlet) -> {
            Masters masters = new Masters(tenant.section(Masters.SECTION));
            masters.of(dataType)
                    .flatMap(system -> door(tenant, system, inlet, mappings, clock))
                    .ifPresent(door -> doors.put(new Address(tenant.id().value(), door.system()), door));
        }));
    }

    private static Optional<WebhookDoor> door(
            Tenant tenant, String system, WebhookInlet inlet, Mappings mappings, InstantSource clock) {
        return Systems.find(tenant, system).flatMap(SystemSettings::inbound).map(settings -> {
            MappingSource key = key(tenant, system, settings, inlet);
            return new WebhookDoor(
                    tenant.id(),
                    system,
                    settings,
                    Proof.of(settings, clock),
                    inlet.topic(),
                    mappings.compile(key.place(), key.text()));
        });
    }

    private static MappingSource key(Tenant tenant, String system, WebhookSettings settings, WebhookInlet inlet) {
        String property = "hub.tenants." + tenant.id() + ".systems." + system + ".webhook.key";
        return settings.key() == null
                ? new MappingSource("hub.webhooks key of " + inlet.topic(), inlet.key())
                : MappingSource.of(property, settings.key());
    }

    /** The door of that address, whatever a stranger wrote into it. */
    Optional<WebhookDoor> find(String tenant, String system) {
        return Optional.ofNullable(doors.get(new Address(tenant, system)));
    }
}
