package io.integrationhub.sandbox.commercetools.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything one request changes: resources created, opened and deleted, and the messages that causes. It becomes
 * visible all at once when the Project commits it, or not at all.
 */
public final class Change {

    /** One resource in this change; {@code before} is what it must still be when the change is committed. */
    record Piece(
            Kind kind,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after) {}

    /** A message that has no number yet. */
    record Announcement(Kind kind, ObjectNode resource, ObjectNode payload) {}

    private final ProjectState project;
    private final Caller caller;
    private final Instant now;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final List<Announcement> announcements = new ArrayList<>();

    Change(ProjectState project, Caller caller, Instant now) {
        this.project = project;
        this.caller = caller;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new resource with its id, version and times, still to be filled. */
    public ObjectNode create(String typeId) {
        String id = UUID.randomUUID().toString();
        ObjectNode resource = Json.object().put("id", id).put("version", 1).put("createdAt", now.toString());
        resource.put("lastModifiedAt", now.toString());
        resource.set("lastModifiedBy", caller.asModifier());
        resource.set("createdBy", caller.asModifier());
        pieces.put(id, new Piece(project.kinds().get(typeId), null, resource));
        return resource;
    }

    /** The resource for changing: always the same copy within this change. */
    public ObjectNode open(String typeId, ObjectNode current) {
        Piece piece = pieces.computeIfAbsent(
                current.path("id").asString(),
                id -> new Piece(project.kinds().get(typeId), current, current.deepCopy()));
        if (piece.after() == null) {
            throw Refusal.notFound("The Resource with ID '" + current.path("id").asString() + "' was deleted.");
        }
        return piece.after();
    }

    public void delete(String typeId, ObjectNode current) {
        pieces.put(current.path("id").asString(), new Piece(project.kinds().get(typeId), current, null));
    }

    /** Announces what happened to a resource; returns the message's payload, to be filled. */
    public ObjectNode announce(String typeId, ObjectNode resource, String messageType) {
        ObjectNode payload = Json.object().put("type", messageType);
        announcements.add(new Announcement(project.kinds().get(typeId), resource, payload));
        return payload;
    }

    /** The resource that a ResourceIdentifier means, whether by id or by key, or the refusal commercetools gives. */
    public ObjectNode resolve(String typeId, @Nullable JsonNode identifier) {
        Optional<String> id = Json.text(identifier, "id");
        Optional<String> key = Json.text(identifier, "key");
        if (id.isPresent() == key.isPresent()) {
            throw Refusal.invalidJson(typeId + " -> either 'id' or 'key' is expected");
        }
        Optional<ObjectNode> found =
                id.isPresent() ? project.find(typeId, id.get()) : project.find(typeId, "key", key.orElse(""));
        return found.orElseThrow(
                () -> Refusal.reference(typeId, id.or(() -> key).orElse("")));
    }

    /** The Reference to what a ResourceIdentifier means. */
    public ObjectNode reference(String typeId, @Nullable JsonNode identifier) {
        return Json.object()
                .put("typeId", typeId)
                .put("id", resolve(typeId, identifier).path("id").asString());
    }

    public String newId() {
        return UUID.randomUUID().toString();
    }

    public ProjectState project() {
        return project;
    }

    public Caller caller() {
        return caller;
    }

    public Instant now() {
        return now;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces.values());
    }

    List<Announcement> announcements() {
        return List.copyOf(announcements);
    }
}
