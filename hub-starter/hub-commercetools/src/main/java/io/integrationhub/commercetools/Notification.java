package io.integrationhub.commercetools;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The identity in a Subscription's notification: which resource changed, and why. The resource itself is read from
 * commercetools, so a notification without payload ({@code payloadNotIncluded}) needs no special treatment.
 *
 * @param projectKey the Project that sent it
 * @param resourceType for example {@code order}
 * @param resourceId the resource's id
 * @param resourceName the identifier that people use, for example the order number, if the notification contains it
 * @param type the Message type, for example {@code OrderCreated}, or {@code ResourceUpdated} for a change
 * @param id the Message's id, or resource id and version for a change: the same for repeated deliveries
 * @param sequenceNumber the Message's number within its resource; 0 if there is none
 * @param resourceVersion the resource's version at that time; 0 if unknown
 */
public record Notification(
        String projectKey,
        String resourceType,
        String resourceId,
        Optional<String> resourceName,
        String type,
        String id,
        long sequenceNumber,
        long resourceVersion) {

    /** The Kafka header with resource type and number of a Message, for example {@code order/7}. */
    public static final String SEQUENCE_HEADER = "ct-sequence";

    /** The Kafka header with the Message type. */
    public static final String TYPE_HEADER = "ct-type";

    /**
     * Reads a notification in the Platform format or as a CloudEvent 1.0 in structured mode, without the envelope of
     * the destination.
     *
     * @param body JSON in UTF-8
     * @throws PermanentFault {@code NOTIFICATION_MALFORMED}; names the problem but never the content
     */
    public static Notification parse(byte[] body) {
        return NotificationJson.read(body).toNotification();
    }

    /**
     * A notification that the hub writes itself when a sweep finds a resource whose notification was missed.
     *
     * @param type the Message type that was missed, for example {@code OrderCreated}
     */
    public static Notification missed(
            String projectKey, String type, ResourceRef resource, Optional<String> resourceName) {
        String id = "sweep:" + resource.id() + ":" + resource.version();
        return new Notification(
                projectKey, resource.type(), resource.id(), resourceName, type, id, 0, resource.version());
    }

    /** A resource at a version. */
    public record ResourceRef(String type, String id, long version) {

        /** The reference to a resource that was read. */
        public static ResourceRef of(String type, JsonNode resource) {
            return new ResourceRef(
                    type,
                    resource.path("id").asString(),
                    resource.path("version").asLong(0));
        }
    }

    /** The notification in the Platform format, as {@link #parse} reads it. */
    public byte[] toJson() {
        return NotificationJson.of(this).write();
    }

    /**
     * The record that carries the notification to the tenant's topic of the resource type, with the resource's id as
     * key. Its correlation id is the notification's, so that repeated deliveries share one. A Message also has its
     * number and the resource's version. No other header is set: a sender must not influence the consumers.
     *
     * @param body the notification as it was received, or {@link #toJson}
     */
    public OutboundRecord toRecord(TenantId tenant, byte[] body) {
        Map<String, String> headers = new HashMap<>(Map.of(TYPE_HEADER, type, RecordHeaders.CORRELATION_ID, id));
        if (isNumbered()) {
            headers.put(SEQUENCE_HEADER, resourceType + "/" + sequenceNumber);
            headers.put(RecordHeaders.RESOURCE_VERSION, Long.toString(resourceVersion));
        }
        return new OutboundRecord(tenant, topic(), resourceId, body, headers);
    }

    /** Whether commercetools sent it as a Message; what the hub writes itself is not numbered. */
    private boolean isNumbered() {
        return sequenceNumber > 0 && resourceVersion > 0;
    }

    /** Whether commercetools only tests a Subscription that was just created or changed. */
    public boolean isTest() {
        return resourceType.equals("subscription");
    }

    /** The topic for this resource type, without the prefix {@code hub.<tenant>.}. */
    public String topic() {
        return "commercetools." + resourceType;
    }
}
