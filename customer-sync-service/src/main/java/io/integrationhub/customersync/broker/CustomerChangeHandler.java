package io.integrationhub.customersync.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerErasureFlow;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles notifications about customers: as those about other resources, except that a deletion with data erasure
 * requests the erasure everywhere else.
 *
 * @param changes handles all other notifications
 */
record CustomerChangeHandler(
        ResourceChangeHandler changes, CustomerErasureFlow erasures, RecordPublisher publisher, Tenants tenants)
        implements RecordHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String inlet() {
        return changes.inlet();
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return changes.isFor(tenant);
    }

    /** Not a doorbell: a later notification must not hide that data is to be erased. */
    @Override
    public boolean isDoorbell() {
        return false;
    }

    @Override
    public Ending handle(InboundRecord message) {
        if (!erasesData(message)) {
            return changes.handle(message);
        }
        Tenant tenant = tenants.get(message.tenant());
        Optional<String> request = erasures.requestAfterDeletion(tenant, message.key());
        request.ifPresent(id ->
                publisher.publish(new OutboundRecord(tenant.id(), ErasureHandler.TOPIC, id, new byte[0], Map.of())));
        return request.map(id -> new Ending("erasure-requested", id, "the customer was deleted with data erasure"))
                .orElseGet(() -> new Ending("already-erased", "", "the hub itself erased the customer"));
    }

    /** Both formats: the Platform's own, and CloudEvents with the same fields below {@code data}. */
    private static boolean erasesData(InboundRecord message) {
        try {
            JsonNode body = JSON.readTree(message.body());
            JsonNode change = body.path("data").isObject() ? body.path("data") : body;
            return change.path("notificationType").asString("").equals("ResourceDeleted")
                    && change.path("dataErasure").asBoolean(false);
        } catch (JacksonException _) {
            return false;
        }
    }
}
