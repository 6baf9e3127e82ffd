package io.integrationhub.commercetools;

import io.integrationhub.core.fault.PermanentFault;
import java.util.Optional;

/**
 * The identity in a Subscription's notification: which resource to look at, and why. What the resource looks like is
 * read from commercetools, so a notification without payload ({@code payloadNotIncluded}) is no special case.
 *
 * @param projectKey the Project it comes from
 * @param resourceType for example {@code order}
 * @param resourceId the resource's id
 * @param resourceName the identifier people use, for example the order number, when it came along
 * @param type the Message type, for example {@code OrderCreated}, or {@code ResourceUpdated} for a change
 * @param id the Message's id, or resource id and version for a change: the same for repeated deliveries
 * @param sequenceNumber per resource; 0 when there is none
 * @param resourceVersion the version the resource had; 0 when unknown
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

    /** The Kafka header that carries the Message type to the flows. */
    public static final String TYPE_HEADER = "ct-type";

    /**
     * Reads a notification of either format, Platform or CloudEvents 1.0 in structured mode, already taken out of what
     * the destination wraps around it.
     *
     * @param body JSON in UTF-8
     * @throws PermanentFault {@code NOTIFICATION_MALFORMED}, naming what is missing but never the content
     */
    public static Notification parse(byte[] body) {
        return NotificationJson.read(body).toNotification();
    }

    /**
     * A notification that the hub itself writes when a sweep finds a resource that is not as it should be.
     *
     * @param type the Message type that was missed, for example {@code OrderCreated}
     */
    public static Notification missed(
            String projectKey, String type, ResourceRef resource, Optional<String> resourceName) {
        String id = "sweep:" + resource.id() + ":" + resource.version();
        return new Notification(
                projectKey, resource.type(), resource.id(), resourceName, type, id, 0, resource.version());
    }

    /** Which resource, at which version. */
    public record ResourceRef(String type, String id, long version) {}

    /** The notification in the Platform format, as {@link #parse} reads it. */
    public byte[] toJson() {
        return NotificationJson.of(this).write();
    }

    /** Whether this only tests a Subscription that was just created or changed; there is nothing to look at. */
    public boolean isTest() {
        return resourceType.equals("subscription");
    }

    /**
     * The topic after {@code hub.<tenant>.} that carries this resource's notifications; its key is the resource's id.
     */
    public String topic() {
        return "commercetools." + resourceType;
    }
}
