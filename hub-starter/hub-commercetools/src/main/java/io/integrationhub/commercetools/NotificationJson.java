package io.integrationhub.commercetools;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.RecordKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notification as it is written in JSON; the same fields stand at the top (Platform) or under {@code data}
 * (CloudEvents).
 *
 * <p>Parsed with Jackson instead of the SDK: it is the hot path, and the payload of a Message is not needed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationJson(
        @Nullable String specversion,
        @Nullable NotificationJson data,
        @Nullable String notificationType,
        @Nullable String projectKey,
        @Nullable String id,
        @Nullable String type,
        @Nullable Resource resource,
        @Nullable Map<String, Object> resourceUserProvidedIdentifiers,
        @Nullable Long sequenceNumber,
        @Nullable Long resourceVersion,
        @Nullable Long version,
        @Nullable PayloadNotIncluded payloadNotIncluded) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MESSAGE = "Message";

    /** In the order in which people would name the resource. */
    private static final List<String> NAMES = List.of("orderNumber", "customerNumber", "sku", "key", "externalId");

    /** A reference to the resource that the notification is about. */
    record Resource(@Nullable String typeId, @Nullable String id) {}

    /** Says which Message it is when its payload was too large for the destination. */
    record PayloadNotIncluded(@Nullable String payloadType) {}

    static NotificationJson read(byte[] body) {
        try {
            NotificationJson json = JSON.readValue(body, NotificationJson.class);
            if (json == null) {
                throw malformed("it is empty");
            }
            return json.unwrapped();
        } catch (JacksonException e) {
            throw malformed("it is no JSON object of the expected form" + place(e));
        }
    }

    static NotificationJson of(Notification notification) {
        return new NotificationJson(
                null,
                null,
                MESSAGE,
                notification.projectKey(),
                notification.id(),
                notification.type(),
                new Resource(notification.resourceType(), notification.resourceId()),
                notification
                        .resourceName()
                        .<Map<String, Object>>map(name -> Map.of(NAMES.getFirst(), name))
                        .orElse(null),
                notification.sequenceNumber(),
                notification.resourceVersion(),
                1L,
                null);
    }

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    private NotificationJson unwrapped() {
        if (specversion == null) {
            return this;
        }
        return Optional.ofNullable(data).orElseThrow(() -> malformed("the CloudEvent has no 'data'"));
    }

    Notification toNotification() {
        Resource about = Optional.ofNullable(resource).orElseThrow(() -> missing("resource"));
        String resourceId = required("resource.id", about.id());
        String kind = required("notificationType", notificationType);
        boolean message = kind.equals(MESSAGE);
        long at = orZero(message ? resourceVersion : version);

        return new Notification(
                required("projectKey", projectKey),
                required("resource.typeId", about.typeId()),
                resourceId,
                name(),
                message ? messageType() : kind,
                message ? required("id", id) : resourceId + ":" + at,
                orZero(sequenceNumber),
                at);
    }

    private String messageType() {
        @Nullable String replaced = payloadNotIncluded == null ? null : payloadNotIncluded.payloadType();
        return required("type", type == null ? replaced : type);
    }

    private Optional<String> name() {
        Map<String, Object> identifiers = Objects.requireNonNullElse(resourceUserProvidedIdentifiers, Map.of());
        return NAMES.stream()
                .map(identifiers::get)
                .flatMap(value -> value instanceof String text ? Stream.of(text) : Stream.empty())
                .findFirst();
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw missing(field);
        }
        if (!RecordKey.isAcceptable(value)) {
            throw malformed("'" + field + "' is too long or has control characters");
        }
        return value;
    }

    private static PermanentFault missing(String field) {
        return malformed("'" + field + "' is missing");
    }

    private static PermanentFault malformed(String problem) {
        return new PermanentFault(
                CommercetoolsFault.NOTIFICATION_MALFORMED, "not a notification of commercetools: " + problem);
    }

    /** Only the place: Jackson's own message may quote the content. */
    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr()
                        + ")";
    }
}
