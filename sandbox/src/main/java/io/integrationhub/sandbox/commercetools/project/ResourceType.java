package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource type: its path, the scopes it needs, how a resource is created from a draft, and its update actions.
 *
 * <p>Built once at start, with a call per property.
 */
public final class ResourceType {

    private static final String COMMON_FIELDS =
            "id version versionModifiedAt createdAt lastModifiedAt createdBy lastModifiedBy";

    /** Turns a draft into a new resource, whose {@code id}, {@code version} and times are set already. */
    @FunctionalInterface
    public interface Creation {

        void fill(ObjectNode resource, ObjectNode draft, Change change);
    }

    /**
     * A value that only one resource of the type may have.
     *
     * @param field as an error names it, for example {@code slug.en}
     * @param scope what the value is unique within, for example a Store; empty for the Project
     * @param value as it was sent
     * @param normalized as it is compared, for example in lower case
     */
    public record UniqueValue(String field, String scope, String value, String normalized) {

        public UniqueValue(String field, String value) {
            this(field, "", value, value);
        }
    }

    private record ActionDefinition(Shape shape, UpdateAction action) {}

    private final String typeId;
    private final String path;
    private final List<String> scopes = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, String> selectors = new LinkedHashMap<>();
    private final Set<String> uniqueFields = new HashSet<>();
    private final Map<String, ActionDefinition> actions = new HashMap<>();
    private boolean manageScopeRequired;
    private @Nullable Shape draft;
    private Creation creation = (resource, body, change) -> {};
    private BiConsumer<ObjectNode, Change> derivedFields = (resource, change) -> {};
    private BiConsumer<ObjectNode, Change> deletion = (resource, change) -> {};
    private Function<ObjectNode, List<UniqueValue>> uniqueValues = resource -> List.of();
    private BiConsumer<ObjectNode, Project> consistency = (resource, project) -> {};
    private Indexes indexes = new Indexes();
    private final Map<String, Function<ObjectNode, JsonNode>> queryFields = new HashMap<>();
    private BiFunction<ObjectNode, Project, ObjectNode> responseView = (resource, project) -> resource;

    private ResourceType(String typeId, String path) {
        this.typeId = typeId;
        this.path = path;
        fields.addAll(List.of(COMMON_FIELDS.split(" ")));
    }

    public static ResourceType of(String typeId, String path) {
        return new ResourceType(typeId, path);
    }

    /** The scopes without {@code view_} or {@code manage_}; any of them is sufficient. */
    public ResourceType scopes(String... names) {
        scopes.addAll(List.of(names));
        return this;
    }

    /** Requires the {@code manage_…} scope for reading as well. */
    public ResourceType requireManageScope() {
        manageScopeRequired = true;
        return this;
    }

    /** The fields that predicates, sorting and expansion may use, separated by spaces. */
    public ResourceType fields(String names) {
        fields.addAll(List.of(names.split(" ")));
        return this;
    }

    /** A unique field that also identifies the resource in paths, for example {@code key=…}. */
    public ResourceType selector(String name, String field) {
        selectors.put(name, field);
        uniqueFields.add(field);
        fields.add(field);
        return this;
    }

    public ResourceType unique(String field) {
        uniqueFields.add(field);
        return this;
    }

    /** Values inside of resources that must be unique, or that are not compared by their text. */
    public ResourceType uniqueValues(Function<ObjectNode, List<UniqueValue>> values) {
        this.uniqueValues = values;
        return this;
    }

    /** A rule between resources, checked together with each commit; throws what the request is rejected with. */
    public ResourceType consistent(BiConsumer<ObjectNode, Project> rule) {
        this.consistency = rule;
        return this;
    }

    public ResourceType indexes(Indexes all) {
        this.indexes = all;
        return this;
    }

    public Indexes indexes() {
        return indexes;
    }

    /** A field that predicates may use although responses do not have it. */
    public ResourceType queryField(String name, Function<ObjectNode, JsonNode> value) {
        queryFields.put(name, value);
        return this;
    }

    /** The draft that a resource is created from. */
    public ResourceType draft(Shape shape, Creation fromDraft) {
        this.draft = shape;
        this.creation = fromDraft;
        return this;
    }

    public ResourceType action(String name, Shape shape, UpdateAction action) {
        actions.put(name, new ActionDefinition(shape, action));
        return this;
    }

    /** An update action that sets the field of the same name, or removes it. */
    public ResourceType setter(String name, String field) {
        return action(
                name, Shape.of(field), (resource, action, change) -> Json.set(resource, field, action.get(field)));
    }

    /** Called after a creation and after all actions of an update, for totals and other calculated fields. */
    public ResourceType derivedFields(BiConsumer<ObjectNode, Change> action) {
        this.derivedFields = action;
        return this;
    }

    /** Called when a resource is deleted; may reject the deletion. */
    public ResourceType onDelete(BiConsumer<ObjectNode, Change> action) {
        this.deletion = action;
        return this;
    }

    /** How responses show the resource where that differs from what is stored, for example without secrets. */
    public ResourceType responseView(UnaryOperator<ObjectNode> view) {
        return responseView((resource, project) -> view.apply(resource));
    }

    /** The same if it depends on the Project. */
    public ResourceType responseView(BiFunction<ObjectNode, Project, ObjectNode> view) {
        this.responseView = view;
        return this;
    }

    public ObjectNode toResponse(ObjectNode resource, Project project) {
        return responseView.apply(resource, project);
    }

    public String typeId() {
        return typeId;
    }

    public String path() {
        return path;
    }

    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    public boolean requiresManageScope() {
        return manageScopeRequired;
    }

    public boolean hasField(String name) {
        return fields.contains(name) || queryFields.containsKey(name);
    }

    /** Whether predicates may use the field although responses, and so the OpenAPI description, do not have it. */
    public boolean hasQueryField(String name) {
        return queryFields.containsKey(name);
    }

    /** The resource as predicates see it. */
    public ObjectNode toQueryView(ObjectNode resource) {
        if (queryFields.isEmpty()) {
            return resource;
        }
        ObjectNode view = Json.object().setAll(resource);
        queryFields.forEach((name, value) -> view.set(name, value.apply(resource)));
        return view;
    }

    List<UniqueValue> uniqueValues(ObjectNode resource) {
        return uniqueValues.apply(resource);
    }

    public Set<String> uniqueFields() {
        return Set.copyOf(uniqueFields);
    }

    public Optional<String> fieldOfSelector(String name) {
        return Optional.ofNullable(selectors.get(name));
    }

    /** Whether resources can be created from drafts. */
    public boolean isCreatable() {
        return draft != null;
    }

    /** The field of a resource for each identifier that may be used in paths, for example {@code key}. */
    public Set<String> selectorNames() {
        return Set.copyOf(selectors.keySet());
    }

    /** The fields that the stand-in takes in a draft. */
    public Set<String> draftFields() {
        return draft == null ? Set.of() : draft.fields();
    }

    /** The fields that the stand-in takes in an update action. */
    public Set<String> actionFields(String action) {
        ActionDefinition definition = actions.get(action);
        return definition == null ? Set.of() : definition.shape().fields();
    }

    public Set<String> actionNames() {
        return Set.copyOf(actions.keySet());
    }

    void fill(ObjectNode resource, ObjectNode body, Change change) {
        if (draft == null) {
            throw ApiError.of(405, "InvalidOperation", "A " + typeId + " can't be created through this endpoint.");
        }
        draft.check(body, typeId + " draft");
        creation.fill(resource, body, change);
    }

    /** Applies one update action of a request. */
    public void apply(ObjectNode resource, ObjectNode action, Change change) {
        String name = Json.text(action, "action").orElseThrow(() -> ApiError.invalidJson("actions -> action: Missing"));
        ActionDefinition definition = actions.get(name);
        if (definition == null) {
            throw ApiError.notImplemented("the update action '" + name + "' of " + typeId);
        }
        ObjectNode parameters = action.deepCopy();
        parameters.remove("action");
        definition.shape().check(parameters, "actions -> " + name);
        definition.action().apply(resource, parameters, change);
    }

    /** Calculates the derived fields of a resource that was created or updated. */
    public void updateDerivedFields(ObjectNode resource, Change change) {
        derivedFields.accept(resource, change);
    }

    void requireConsistent(ObjectNode resource, Project project) {
        consistency.accept(resource, project);
    }

    void delete(ObjectNode resource, Change change) {
        deletion.accept(resource, change);
    }
}
