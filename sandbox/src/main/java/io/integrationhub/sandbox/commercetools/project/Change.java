package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything one request changes: the resources it creates, updates and deletes, and the messages about them. The
 * Project commits all of it at once or nothing.
 */
public final class Change {

    /**
     * One resource of this change.
     *
     * @param before the resource it was based on, still current when the change is committed; null if it is new
     * @param after null if it is deleted
     */
    record StagedResource(
            ResourceType type,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after) {}

    /** A resource that others refer to from this change on. */
    record Resolved(String typeId, String id) {}

    /** A message that gets its sequence number with the commit. */
    record PendingMessage(ResourceType type, ObjectNode resource, ObjectNode payload) {}

    private final Project project;
    private final Caller caller;
    private final Instant now;
    private boolean dataErased;
    private final Map<String, StagedResource> resources = new LinkedHashMap<>();
    private final List<PendingMessage> messages = new ArrayList<>();
    private final Set<Resolved> resolved = new LinkedHashSet<>();
    private final List<ObjectNode> warnings = new ArrayList<>();

    Change(Project project, Caller caller, Instant now) {
        this.project = project;
        this.caller = caller;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new resource that has only its id, version and times. */
    public ObjectNode create(String typeId) {
        return create(typeId, newId());
    }

    /** The same with an id that is known already. */
    public ObjectNode create(String typeId, String id) {
        ObjectNode resource = Json.object().put("id", id).put("version", 1).put("createdAt", now.toString());
        resource.put("lastModifiedAt", now.toString());
        resource.set("lastModifiedBy", caller.asModifier());
        resource.set("createdBy", caller.asModifier());
        resources.put(id, new StagedResource(project.resourceType(typeId), null, resource));
        return resource;
    }

    /** A copy of the resource that may be modified; the same copy for each call within this change. */
    public ObjectNode edit(String typeId, ObjectNode current) {
        StagedResource staged = resources.computeIfAbsent(
                current.path("id").asString(),
                id -> new StagedResource(project.resourceType(typeId), current, current.deepCopy()));
        if (staged.after() == null) {
            throw ApiError.notFound(
                    "The Resource with ID '" + current.path("id").asString() + "' was deleted.");
        }
        return staged.after();
    }

    public void delete(String typeId, ObjectNode current) {
        resources.put(current.path("id").asString(), new StagedResource(project.resourceType(typeId), current, null));
    }

    /** Marks the deletion as one that erases personal data. */
    void eraseData() {
        dataErased = true;
    }

    boolean isDataErased() {
        return dataErased;
    }

    /** Adds a message about a resource and returns its payload, which the caller completes. */
    public ObjectNode addMessage(String typeId, ObjectNode resource, String messageType) {
        ObjectNode payload = Json.object().put("type", messageType);
        messages.add(new PendingMessage(project.resourceType(typeId), resource, payload));
        return payload;
    }

    /** Adds a warning to the response of the request; it is not stored. */
    public void warn(ObjectNode warning) {
        warnings.add(warning);
    }

    /** Resolves the ResourceIdentifiers of drafts and update actions. */
    public References references() {
        return new References(project, (typeId, id) -> resolved.add(new Resolved(typeId, id)));
    }

    /** The resource a ResourceIdentifier refers to by id or by key; a missing one is commercetools' error for it. */
    public ObjectNode resolve(String typeId, @Nullable JsonNode identifier) {
        return references().resolve(typeId, identifier);
    }

    /** The Reference or KeyReference to the resource that a ResourceIdentifier refers to. */
    public ObjectNode reference(String typeId, @Nullable JsonNode identifier) {
        return references().reference(typeId, identifier);
    }

    public String newId() {
        return UUID.randomUUID().toString();
    }

    public Project project() {
        return project;
    }

    public Caller caller() {
        return caller;
    }

    public Instant now() {
        return now;
    }

    List<StagedResource> resources() {
        return List.copyOf(resources.values());
    }

    Set<Resolved> resolved() {
        return Set.copyOf(resolved);
    }

    List<PendingMessage> messages() {
        return List.copyOf(messages);
    }

    List<ObjectNode> warnings() {
        return List.copyOf(warnings);
    }
}
