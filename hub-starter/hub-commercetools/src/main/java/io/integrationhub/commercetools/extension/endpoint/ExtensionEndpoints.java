package io.integrationhub.commercetools.extension.endpoint;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.extension.OnFailure;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.Tasks;
import io.integrationhub.system.inbound.ValidSecrets;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The endpoints of all tenants' Extensions. A tenant without a secret has none. */
final class ExtensionEndpoints {

    private record Key(String tenant, String extension) {}

    /**
     * Accepts every write of a tenant that does not use the Extension: commercetools may call for a while after the
     * tenant has chosen another master.
     */
    private record NotMasteredHandler(String extension) implements ExtensionHandler {

        @Override
        public ExtensionResponse handle(ExtensionCall call) {
            return new Accepted();
        }
    }

    private final Map<Key, ExtensionEndpoint> endpoints = new HashMap<>();
    private final Map<String, ExtensionEndpoint> used = new TreeMap<>();
    private final CustomerMessages messages;
    private final BulkheadRegistry bulkheads;
    private final ObservationRegistry observations;

    ExtensionEndpoints(
            Tenants tenants,
            ExtensionRegistry registry,
            CustomerMessages messages,
            BulkheadRegistry bulkheads,
            ObservationRegistry observations) {
        this.messages = messages;
        this.bulkheads = bulkheads;
        this.observations = observations;
        for (Tenant tenant : tenants.all()) {
            if (!tenant.section(ExtensionSettings.SECTION).secrets().isEmpty()) {
                registry.forEach((definition, handler) -> endpoints.put(
                        new Key(tenant.id().value(), definition.name()), endpoint(tenant, definition, handler)));
            }
        }
    }

    /** The endpoint with these names, which come from the request's path and may be anything. */
    Optional<ExtensionEndpoint> find(String tenant, String extension) {
        return Optional.ofNullable(endpoints.get(new Key(tenant, extension)));
    }

    /** An endpoint that handles calls for each Extension; all tenants run through the same code. */
    List<ExtensionEndpoint> used() {
        return List.copyOf(used.values());
    }

    private ExtensionEndpoint endpoint(Tenant tenant, ExtensionDefinition definition, ExtensionHandler handler) {
        ExtensionSettings settings = tenant.section(ExtensionSettings.SECTION);
        boolean used = definition.isFor(tenant) && !DryRun.isOn(tenant);
        ExtensionHandler handling = used ? handler : new NotMasteredHandler(definition.name());
        ExtensionEndpoint endpoint = new ExtensionEndpoint(
                new ValidSecrets(settings.secrets()),
                new CallReader(tenant.id(), definition),
                handling,
                bulkhead(tenant, definition.name(), settings),
                new FailurePolicy(
                        tenant.id(), handling, used ? chosen(settings, definition) : OnFailure.ACCEPT, messages),
                settings.timeout(definition).minus(settings.timeoutMargin()),
                settings.maxBodySize());
        if (used) {
            this.used.putIfAbsent(definition.name(), endpoint);
        }
        return endpoint;
    }

    private static OnFailure chosen(ExtensionSettings settings, ExtensionDefinition definition) {
        return Objects.requireNonNull(settings.of(definition.name()).onFailure(), "checked when the service starts");
    }

    private HandlerBulkhead bulkhead(Tenant tenant, String extension, ExtensionSettings settings) {
        BulkheadConfig config = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.of(extension).concurrency())
                .maxWaitDuration(Duration.ZERO)
                .build();
        Map<String, String> tags = Map.of("tenant", tenant.id().value(), "system", extension);
        return new HandlerBulkhead(
                extension,
                bulkheads.bulkhead("extension." + tenant.id() + "." + extension, config, tags),
                observations,
                Tasks.ON_VIRTUAL_THREADS);
    }
}
