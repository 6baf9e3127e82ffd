package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The import of one resource. */
final class ImportOperation {

    static final String PROCESSING = "processing";
    static final String VALIDATION_FAILED = "validationFailed";
    static final String UNRESOLVED = "unresolved";
    static final String IMPORTED = "imported";
    static final String REJECTED = "rejected";

    /** After that commercetools deletes an operation, also one that is unresolved, without a word. */
    private static final Duration LIFETIME = Duration.ofHours(48);

    private final String id = UUID.randomUUID().toString();
    private final String containerKey;
    private final ImportedType type;
    private final ObjectNode resource;
    private final Instant createdAt;
    private Instant modifiedAt;
    private int version = 1;
    private String state;
    private @Nullable JsonNode errors;
    private List<ObjectNode> unresolved = List.of();
    private long resourceVersion;

    ImportOperation(String containerKey, ImportedType type, ObjectNode resource, Instant now) {
        this.containerKey = containerKey;
        this.type = type;
        this.resource = resource;
        this.createdAt = now;
        this.modifiedAt = now;
        this.state = PROCESSING;
    }

    String id() {
        return id;
    }

    ImportedType type() {
        return type;
    }

    ObjectNode resource() {
        return resource;
    }

    String containerKey() {
        return containerKey;
    }

    String resourceKey() {
        return resource.path("key").asString("");
    }

    synchronized String state() {
        return state;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(createdAt.plus(LIFETIME));
    }

    synchronized void imported(long versionOfResource, Instant now) {
        resourceVersion = versionOfResource;
        change(IMPORTED, now);
    }

    synchronized void failed(String finalState, JsonNode why, Instant now) {
        errors = why;
        change(finalState, now);
    }

    synchronized void unresolved(List<ObjectNode> references, Instant now) {
        unresolved = references;
        change(UNRESOLVED, now);
    }

    private void change(String next, Instant now) {
        if (!next.equals(UNRESOLVED)) {
            unresolved = List.of();
        }
        state = next;
        modifiedAt = now;
        version++;
    }

    synchronized ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("version", version)
                .put("importContainerKey", containerKey)
                .put("resourceKey", resourceKey())
                .put("state", state);
        if (state.equals(IMPORTED)) {
            json.put("resourceVersion", resourceVersion);
        }
        Json.set(json, "errors", errors);
        if (!unresolved.isEmpty()) {
            json.putArray("unresolvedReferences").addAll(unresolved);
        }
        return json.put("createdAt", createdAt.toString())
                .put("lastModifiedAt", modifiedAt.toString())
                .put("expiresAt", createdAt.plus(LIFETIME).toString());
    }
}
