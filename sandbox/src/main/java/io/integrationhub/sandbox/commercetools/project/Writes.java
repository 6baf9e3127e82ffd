package io.integrationhub.sandbox.commercetools.project;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, updates and deletes resources the way every kind of resource has in common. */
public final class Writes {

    private static final int MAX_ACTIONS = 500;
    private static final Shape UPDATE = Shape.of("version! actions!");

    /** The resource that a request is about, as it is. */
    public record Target(ProjectState project, Kind kind, ObjectNode current) {}

    private final BeforeCommit hook;

    public Writes(BeforeCommit hook) {
        this.hook = hook;
    }

    public ObjectNode create(ProjectState project, Kind kind, ObjectNode draft, Caller caller) {
        Change change = project.begin(caller);
        ObjectNode resource = change.create(kind.typeId());
        kind.fill(resource, draft, change);
        kind.settle(resource, change);
        hook.check(kind, resource, null, change);
        project.commit(change);
        return resource;
    }

    public ObjectNode update(Target target, ObjectNode body, Caller caller) {
        Kind kind = target.kind();
        ObjectNode current = target.current();
        UPDATE.check(body, "update");
        requireVersion(current, body.path("version"));
        List<ObjectNode> actions = Json.objects(body, "actions");
        if (actions.size() > MAX_ACTIONS) {
            throw Refusal.invalidInput("At most " + MAX_ACTIONS + " update actions are allowed in one request.");
        }
        Change change = target.project().begin(caller);
        ObjectNode resource = change.open(kind.typeId(), current);
        actions.forEach(action -> kind.apply(resource, action, change));
        kind.settle(resource, change);
        hook.check(kind, resource, current, change);
        target.project().commit(change);
        return target.project()
                .find(kind.typeId(), current.path("id").asString())
                .orElse(resource);
    }

    public ObjectNode delete(Target target, Optional<String> version, Caller caller) {
        ObjectNode current = target.current();
        String given = version.orElseThrow(() -> Refusal.invalidInput("Malformed parameter: version: it is missing"));
        requireVersion(current, Json.MAPPER.valueToTree(number(given)));
        Change change = target.project().begin(caller);
        change.delete(target.kind().typeId(), current);
        target.kind().delete(current, change);
        target.project().commit(change);
        return current;
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            throw Refusal.invalidInput("Malformed parameter: version: '" + version + "' is no number");
        }
    }

    private static void requireVersion(ObjectNode current, JsonNode version) {
        if (!version.isIntegralNumber()) {
            throw Refusal.invalidJson("version: a number is expected");
        }
        long actual = current.path("version").asLong();
        if (version.asLong() != actual) {
            throw Refusal.conflict(version.asLong(), actual);
        }
    }
}
