package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, updates and deletes resources of any type. */
public final class ResourceWrites {

    private static final int MAX_ACTIONS = 500;
    private static final Shape UPDATE = Shape.of("version! actions!");

    /** The resource that a request addresses. */
    public record Target(Project project, ResourceType type, ObjectNode current) {}

    /** Changes a resource to what a draft says. */
    @FunctionalInterface
    public interface Merge {

        /** @param fresh what the draft would create */
        void into(ObjectNode edited, ObjectNode fresh, Change change);
    }

    private final BeforeCommit hook;

    public ResourceWrites(BeforeCommit hook) {
        this.hook = hook;
    }

    public ObjectNode create(Project project, ResourceType type, ObjectNode draft, Caller caller) {
        Change change = project.begin(caller);
        ObjectNode resource = change.create(type.typeId());
        type.fill(resource, draft, change);
        type.updateDerivedFields(resource, change);
        hook.check(type, resource, null, change);
        project.commit(change);
        return withWarnings(resource, change);
    }

    public ObjectNode update(Target target, ObjectNode body, Caller caller) {
        ResourceType type = target.type();
        ObjectNode current = target.current();
        UPDATE.check(body, "update");
        requireVersion(current, body.path("version"));
        List<ObjectNode> actions = Json.objects(body, "actions");
        if (actions.size() > MAX_ACTIONS) {
            throw ApiError.invalidInput("At most " + MAX_ACTIONS + " update actions are allowed in one request.");
        }
        Change change = target.project().begin(caller);
        ObjectNode resource = change.edit(type.typeId(), current);
        actions.forEach(action -> type.apply(resource, action, change));
        type.updateDerivedFields(resource, change);
        hook.check(type, resource, current, change);
        target.project().commit(change);
        ObjectNode updated = target.project()
                .find(type.typeId(), current.path("id").asString())
                .orElse(resource);
        return withWarnings(updated, change);
    }

    private static ObjectNode withWarnings(ObjectNode written, Change change) {
        if (change.warnings().isEmpty()) {
            return written;
        }
        ObjectNode result = written.deepCopy();
        Json.list(result, "warnings").addAll(change.warnings());
        return result;
    }

    /** Replaces what a draft defines of a resource, as an import does. */
    public ObjectNode replace(Target target, ObjectNode draft, Caller caller, Merge merge) {
        ResourceType type = target.type();
        Change change = target.project().begin(caller);
        ObjectNode edited = change.edit(type.typeId(), target.current());
        ObjectNode fresh = Json.object();
        Json.copy(edited, fresh, "id", "version", "createdAt", "lastModifiedAt");
        type.fill(fresh, draft, change);
        merge.into(edited, fresh, change);
        type.updateDerivedFields(edited, change);
        hook.check(type, edited, target.current(), change);
        target.project().commit(change);
        return target.project()
                .find(type.typeId(), edited.path("id").asString())
                .orElse(edited);
    }

    public ObjectNode delete(Target target, Optional<String> version, boolean dataErasure, Caller caller) {
        ObjectNode current = target.current();
        String expected = version.orElseThrow(() -> ApiError.invalidInput("Malformed parameter: version: missing"));
        requireVersion(current, Json.MAPPER.valueToTree(number(expected)));
        Change change = target.project().begin(caller);
        if (dataErasure) {
            change.eraseData();
        }
        change.delete(target.type().typeId(), current);
        target.type().delete(current, change);
        target.project().commit(change);
        return current;
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            throw ApiError.invalidInput("Malformed parameter: version: '" + version + "' is not a number");
        }
    }

    private static void requireVersion(ObjectNode current, JsonNode version) {
        if (!version.isIntegralNumber()) {
            throw ApiError.invalidJson("version: a number is expected");
        }
        long actual = current.path("version").asLong();
        if (version.asLong() != actual) {
            throw ApiError.concurrentModification(version.asLong(), actual);
        }
    }
}
