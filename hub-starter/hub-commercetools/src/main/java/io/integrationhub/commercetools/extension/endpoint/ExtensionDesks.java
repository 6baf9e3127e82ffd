package io.integrationhub.commercetools.extension.endpoint;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.extension.OnFailure;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.inbound.ValidSecrets;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The desks of all tenants; one without a secret stays closed. */
final class ExtensionDesks {

    private record Key(String tenant, String extension) {}

    private final Map<Key, ExtensionDesk> desks = new HashMap<>();
    private final BulkheadRegistry bulkheads;
    private final ObservationRegistry observations;

    ExtensionDesks(Tenants tenants, Answerers answerers, BulkheadRegistry bulkheads, ObservationRegistry observations) {
        this.bulkheads = bulkheads;
        this.observations = observations;
        for (Tenant tenant : tenants.all()) {
            if (!tenant.section(ExtensionSettings.SECTION).secrets().isEmpty()) {
                answerers.forEach((definition, handler) -> open(tenant, definition, handler));
            }
        }
    }

    /** The desk, whatever a stranger wrote as its name. */
    Optional<ExtensionDesk> find(String tenant, String extension) {
        return Optional.ofNullable(desks.get(new Key(tenant, extension)));
    }

    private void open(Tenant tenant, ExtensionDefinition definition, ExtensionHandler handler) {
        ExtensionSettings settings = tenant.section(ExtensionSettings.SECTION);
        boolean used = definition.tenants().test(tenant);
        ExtensionHandler answering = used ? handler : new StandingAside(definition.name());
        Duration time = settings.timeout(definition).minus(settings.margin());
        desks.put(
                new Key(tenant.id().value(), definition.name()),
                new ExtensionDesk(
                        new ValidSecrets(settings.secrets()),
                        new CallJson(tenant.id(), definition),
                        answering,
                        places(tenant, definition.name(), settings),
                        new TenantsChoice(tenant.id(), answering, choice(settings, definition, used)),
                        time,
                        settings.maxBodySize()));
    }

    private static OnFailure choice(ExtensionSettings settings, ExtensionDefinition definition, boolean used) {
        return used
                ? Objects.requireNonNull(settings.flow(definition.name()).onFailure(), "checked at start")
                : OnFailure.ACCEPT;
    }

    private Places places(Tenant tenant, String extension, ExtensionSettings settings) {
        BulkheadConfig config = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.flow(extension).concurrency())
                .maxWaitDuration(Duration.ZERO)
                .build();
        Map<String, String> tags = Map.of("tenant", tenant.id().value(), "system", extension);
        return new Places(
                extension,
                bulkheads.bulkhead("extension." + tenant.id() + "." + extension, config, tags),
                observations);
    }
}
