package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds the referenced resources to the References in the {@code expand} paths. */
final class Expansion {

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]+(\\[(\\*|\\d+)])?");

    private final List<List<String>> paths = new ArrayList<>();

    Expansion(List<String> parameters) {
        for (String parameter : parameters) {
            List<String> steps = List.of(parameter.split("\\."));
            if (steps.stream().anyMatch(step -> !STEP.matcher(step).matches())) {
                throw ApiError.invalidInput("Malformed parameter: expand: '" + parameter + "'");
            }
            paths.add(steps);
        }
    }

    /** The resource itself if there are no paths, otherwise a copy with the references expanded. */
    ObjectNode expand(ObjectNode resource, Project project) {
        if (paths.isEmpty()) {
            return resource;
        }
        ObjectNode copy = resource.deepCopy();
        paths.forEach(path -> follow(copy, path, project));
        return copy;
    }

    private void follow(JsonNode node, List<String> steps, Project project) {
        if (node.isArray()) {
            node.forEach(element -> follow(element, steps, project));
            return;
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        if (object.has("typeId")) {
            expandReference(object, project);
        }
        if (steps.isEmpty()) {
            return;
        }
        JsonNode from = object.has("typeId") && !steps.getFirst().equals("obj") ? object.path("obj") : object;
        follow(from.path(steps.getFirst().replaceAll("\\[.*", "")), steps.subList(1, steps.size()), project);
    }

    private static void expandReference(ObjectNode reference, Project project) {
        String typeId = reference.path("typeId").asString();
        if (reference.has("obj") || project.findResourceType(typeId).isEmpty()) {
            return;
        }
        Optional<ObjectNode> target = Json.text(reference, "id")
                .flatMap(id -> project.find(typeId, id))
                .or(() -> Json.text(reference, "key").flatMap(key -> project.find(typeId, "key", key)));
        target.ifPresent(found -> reference.set("obj", found.deepCopy()));
    }
}
