package io.integrationhub.stream.publish;

import io.integrationhub.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An event for the other services: a CloudEvent 1.0 (https://github.com/cloudevents/spec) in structured JSON.
 *
 * @param tenant the tenant, also an extension attribute of the event
 * @param type for example {@code hub.order.exported.v1}; its payload's schema is in {@code contracts/}
 * @param subject the business key, for example an order number
 * @param partitionKey the ordering key: the resource's id
 * @param id equal for the same fact: see {@link #idFrom}
 * @param time when it happened
 * @param correlationId follows the message across all hops
 * @param causationId the id of the message that caused it
 * @param data the payload, a record that Jackson writes
 */
public record HubEvent(
        TenantId tenant,
        String type,
        String subject,
        String partitionKey,
        String id,
        Instant time,
        String correlationId,
        String causationId,
        Object data) {

    /** A deterministic id: publishing the same fact twice gives the same event. */
    public static String idFrom(String fact, String type) {
        return UUID.nameUUIDFromBytes((type + "|" + fact).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
