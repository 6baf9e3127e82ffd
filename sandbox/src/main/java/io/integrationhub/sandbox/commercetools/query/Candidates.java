package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resources that predicates may hold for, found by ids, unique fields and indexes instead of reading all. */
final class Candidates {

    private final ResourceType type;
    private final Project project;

    private Candidates(ResourceType type, Project project) {
        this.type = type;
        this.project = project;
    }

    /** The resources by id; empty if only reading all resources of the type finds them. */
    static Optional<Map<String, ObjectNode>> of(ResourceType type, List<Predicate> predicates, Project project) {
        return new Candidates(type, project).all(predicates, "");
    }

    private Optional<Map<String, ObjectNode>> find(Predicate predicate, String path) {
        return switch (predicate) {
            case Predicate.And(List<Predicate> parts) -> all(parts, path);
            case Predicate.Or(List<Predicate> parts) -> any(parts, path);
            case Predicate.Nested(String field, Predicate part) -> find(part, path + field + ".");
            case Predicate.Compare(String field, String operator, JsonNode value) ->
                operator.equals("=") ? lookUp(path + field, List.of(value)) : Optional.empty();
            case Predicate.In(String field, List<JsonNode> values) -> lookUp(path + field, values);
            case Predicate.Not _, Predicate.Contains _, Predicate.Defined _, Predicate.Empty _, Predicate.Changed _ ->
                Optional.empty();
        };
    }

    /** The fewest candidates of those that any part has. */
    private Optional<Map<String, ObjectNode>> all(List<Predicate> parts, String path) {
        Optional<Map<String, ObjectNode>> fewest = Optional.empty();
        for (Predicate part : parts) {
            Optional<Map<String, ObjectNode>> found = find(part, path);
            if (found.isPresent()
                    && fewest.filter(one -> one.size() <= found.get().size()).isEmpty()) {
                fewest = found;
            }
        }
        return fewest;
    }

    private Optional<Map<String, ObjectNode>> any(List<Predicate> parts, String path) {
        Map<String, ObjectNode> union = new LinkedHashMap<>();
        for (Predicate part : parts) {
            Optional<Map<String, ObjectNode>> found = find(part, path);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            union.putAll(found.get());
        }
        return Optional.of(union);
    }

    private Optional<Map<String, ObjectNode>> lookUp(String path, List<JsonNode> values) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        for (JsonNode value : values) {
            Optional<List<ObjectNode>> matching = lookUp(path, value.asString());
            if (matching.isEmpty()) {
                return Optional.empty();
            }
            matching.get().forEach(one -> found.put(one.path("id").asString(), one));
        }
        return Optional.of(found);
    }

    private Optional<List<ObjectNode>> lookUp(String path, String value) {
        String typeId = type.typeId();
        if (path.equals("id")) {
            return Optional.of(
                    new ArrayList<>(project.find(typeId, value).stream().toList()));
        }
        if (type.uniqueFields().contains(path)) {
            return Optional.of(project.find(typeId, path, value).stream().toList());
        }
        return type.indexes().ofPath(path).map(index -> project.find(typeId, new IndexValue(index, value)));
    }
}
