package io.integrationhub.sandbox.commercetools.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of resource: where it lives, which scopes open it, how it is created and which update actions it knows.
 * Built once at start, one call per fact.
 */
public final class Kind {

    private static final String COMMON_FIELDS =
            "id version versionModifiedAt createdAt lastModifiedAt createdBy lastModifiedBy";

    private record KnownAction(Shape shape, UpdateAction apply) {}

    private final String typeId;
    private final String path;
    private final List<String> areas = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, String> selectors = new LinkedHashMap<>();
    private final Set<String> uniqueFields = new HashSet<>();
    private final Map<String, KnownAction> actions = new HashMap<>();
    private boolean managersOnly;
    private @Nullable Shape draft;
    private Creation creation = (resource, body, change) -> {};
    private UpdateAction settlement = (resource, action, change) -> {};
    private UnaryOperator<ObjectNode> view = UnaryOperator.identity();
    private UpdateAction deletion = (resource, action, change) -> {};

    private Kind(String typeId, String path) {
        this.typeId = typeId;
        this.path = path;
        fields.addAll(List.of(COMMON_FIELDS.split(" ")));
    }

    public static Kind of(String typeId, String path) {
        return new Kind(typeId, path);
    }

    /** The names in {@code view_…} and {@code manage_…} scopes; any of them opens the door. */
    public Kind areas(String... names) {
        areas.addAll(List.of(names));
        return this;
    }

    /** Reading needs the {@code manage_…} scope, too. */
    public Kind managersOnly() {
        managersOnly = true;
        return this;
    }

    /** The fields that predicates, sorting and expansion may name, separated by blanks. */
    public Kind fields(String names) {
        fields.addAll(List.of(names.split(" ")));
        return this;
    }

    /** A unique field that also addresses the resource in paths, for example {@code key=…}. */
    public Kind selector(String name, String field) {
        selectors.put(name, field);
        uniqueFields.add(field);
        fields.add(field);
        return this;
    }

    public Kind unique(String field) {
        uniqueFields.add(field);
        return this;
    }

    public Kind created(Shape shape, Creation how) {
        this.draft = shape;
        this.creation = how;
        return this;
    }

    public Kind action(String name, Shape shape, UpdateAction how) {
        actions.put(name, new KnownAction(shape, how));
        return this;
    }

    /** An action that puts the value of the field of the same name, or removes it. */
    public Kind setter(String name, String field) {
        return action(
                name, Shape.of(field), (resource, action, change) -> Json.set(resource, field, action.get(field)));
    }

    /** Runs after all actions of an update and after a creation: totals, derived fields. */
    public Kind settled(UpdateAction how) {
        this.settlement = how;
        return this;
    }

    public Kind deleted(UpdateAction how) {
        this.deletion = how;
        return this;
    }

    /** How answers show the resource, where that is not as it is kept: without its secrets. */
    public Kind shown(UnaryOperator<ObjectNode> how) {
        this.view = how;
        return this;
    }

    public ObjectNode show(ObjectNode resource) {
        return view.apply(resource);
    }

    public String typeId() {
        return typeId;
    }

    public String path() {
        return path;
    }

    public List<String> areas() {
        return List.copyOf(areas);
    }

    public boolean isForManagersOnly() {
        return managersOnly;
    }

    public boolean hasField(String name) {
        return fields.contains(name);
    }

    public Set<String> uniqueFields() {
        return Set.copyOf(uniqueFields);
    }

    public Optional<String> fieldOfSelector(String name) {
        return Optional.ofNullable(selectors.get(name));
    }

    public void fill(ObjectNode resource, ObjectNode body, Change change) {
        if (draft == null) {
            throw Refusal.of(405, "InvalidOperation", "A " + typeId + " can't be created through this endpoint.");
        }
        draft.check(body, typeId + " draft");
        creation.fill(resource, body, change);
    }

    /** The names of the update actions this kind knows. */
    public Set<String> actionNames() {
        return Set.copyOf(actions.keySet());
    }

    public void apply(ObjectNode resource, ObjectNode action, Change change) {
        String name = Json.text(action, "action").orElseThrow(() -> Refusal.invalidJson("actions -> action: Missing"));
        KnownAction known = actions.get(name);
        if (known == null) {
            throw Refusal.unknownToStandIn("the update action '" + name + "' of " + typeId);
        }
        ObjectNode parameters = action.deepCopy();
        parameters.remove("action");
        known.shape().check(parameters, "actions -> " + name);
        known.apply().apply(resource, parameters, change);
    }

    public void settle(ObjectNode resource, Change change) {
        settlement.apply(resource, resource, change);
    }

    public void delete(ObjectNode resource, Change change) {
        deletion.apply(resource, resource, change);
    }
}
