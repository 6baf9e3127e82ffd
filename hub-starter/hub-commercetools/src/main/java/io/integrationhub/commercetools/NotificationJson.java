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
 * A notification in JSON; the fields are at the top level (Platform) or below {@code data} (CloudEvents).
 *
 * <p>Parsed with Jackson instead of the SDK, because this is a hot path and the payload of a Message is not needed.
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

    /** The identifiers that people use, in order of preference. */
    private static final List<String> IDENTIFIERS =
            List.of("orderNumber", "customerNumber", "sku", "key", "externalId");

    /** The resource that the notification is about. */
    record Resource(@Nullable String typeId, @Nullable String id) {}

    /** Contains the Message type if the payload was too large for the destination. */
    record PayloadNotIncluded(@Nullable String payloadType) {}

    static NotificationJson read(byte[] body) {
        try {
            NotificationJson json = JSON.readValue(body, NotificationJson.class);
            if (json == null) {
                throw malformed("the body is empty");
            }
            return json.unwrapped();
        } catch (JacksonException e) {
            throw malformed("the body is not a JSON object of the expected form" + position(e));
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
                        .<Map<String, Object>>map(name -> Map.of(IDENTIFIERS.getFirst(), name))
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
        String notificationKind = required("notificationType", notificationType);
        boolean isMessage = notificationKind.equals(MESSAGE);
        long changedVersion = orZero(isMessage ? resourceVersion : version);

        return new Notification(
                required("projectKey", projectKey),
                required("resource.typeId", about.typeId()),
                resourceId,
                name(),
                isMessage ? messageType() : notificationKind,
                isMessage ? required("id", id) : resourceId + ":" + changedVersion,
                orZero(sequenceNumber),
                changedVersion);
    }

    private String messageType() {
        @Nullable String omitted = payloadNotIncluded == null ? null : payloadNotIncluded.payloadType();
        return required("type", type == null ? omitted : type);
    }

    private Optional<String> name() {
        Map<String, Object> identifiers = Objects.requireNonNullElse(resourceUserProvidedIdentifiers, Map.of());
        return IDENTIFIERS.stream()
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
            throw malformed("'" + field + "' is too long or contains control characters");
        }
        return value;
    }

    private static PermanentFault missing(String field) {
        return malformed("'" + field + "' is missing");
    }

    private static PermanentFault malformed(String problem) {
        return new PermanentFault(
                CommercetoolsFault.NOTIFICATION_MALFORMED, "not a commercetools notification: " + problem);
    }

    /** Only the position: Jackson's own message may quote the content. */
    private static String position(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
                .orElse("");
    }
}
