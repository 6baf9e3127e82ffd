package io.integrationhub.sandbox.commercetools.extension;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dependencies between Extensions within commercetools' limits: at most 5 direct dependencies, a depth of 3, no
 * cycles, and no deletion of an Extension that others depend on.
 */
final class Dependencies {

    static final String FIELD = "dependencies";

    private static final int MAX_DIRECT = 5;
    private static final int MAX_DEPTH = 3;

    private Dependencies() {}

    /** Sets the dependencies in a draft or an update action. */
    static void set(ObjectNode extension, JsonNode draft, Change change) {
        List<ObjectNode> identifiers = Json.objects(draft, FIELD);
        if (identifiers.size() > MAX_DIRECT) {
            throw ApiError.of(
                    400,
                    "ExtensionChainTooWide",
                    "Extension chain breadth exceeds the maximum allowed breadth of " + MAX_DIRECT);
        }
        List<String> missing = identifiers.stream()
                .filter(one -> find(one, change.project()).isEmpty())
                .map(Dependencies::identifier)
                .toList();
        if (!missing.isEmpty()) {
            throw ApiError.of(
                    400,
                    "MissingDependency",
                    "The extensions '" + missing + "' referenced in 'dependencies' do not exist.");
        }
        ArrayNode dependencies = extension.putArray(FIELD);
        identifiers.forEach(one -> dependencies.add(change.reference(Extensions.TYPE, one)));
        check(extension, List.of(name(extension)), change.project());
    }

    /** Rejects the deletion of an Extension that others depend on. */
    static void checkDeletion(ObjectNode extension, Change change) {
        List<String> dependants = change.project().all(Extensions.TYPE).stream()
                .filter(one -> ids(one).anyMatch(extension.path("id").asString()::equals))
                .map(Dependencies::name)
                .toList();
        if (!dependants.isEmpty()) {
            throw ApiError.of(
                    400,
                    "ExtensionDependencyExists",
                    "The extension cannot be deleted because it is a prerequisite for: " + dependants + ".");
        }
    }

    /** The ids of the Extensions that an Extension depends on. */
    static Stream<String> ids(ObjectNode extension) {
        return Json.objects(extension, FIELD).stream().map(one -> one.path("id").asString());
    }

    private static void check(ObjectNode extension, List<String> chain, Project project) {
        for (String id : ids(extension).toList()) {
            ObjectNode next = project.find(Extensions.TYPE, id).orElseThrow();
            List<String> longer = new ArrayList<>(chain);
            longer.add(name(next));
            if (chain.contains(name(next))) {
                throw ApiError.of(400, "CircularDependency", "Circular dependency detected: " + longer);
            }
            if (longer.size() > MAX_DEPTH) {
                throw ApiError.of(
                        400,
                        "ExtensionChainTooDeep",
                        "The dependency chain depth "
                                + longer.size()
                                + " exceeds the maximum allowed depth of "
                                + MAX_DEPTH);
            }
            check(next, longer, project);
        }
    }

    private static Optional<ObjectNode> find(ObjectNode identifier, Project project) {
        return Json.text(identifier, "id")
                .flatMap(id -> project.find(Extensions.TYPE, id))
                .or(() -> Json.text(identifier, "key").flatMap(key -> project.find(Extensions.TYPE, "key", key)));
    }

    private static String identifier(ObjectNode identifier) {
        return Json.text(identifier, "key")
                .or(() -> Json.text(identifier, "id"))
                .orElse("");
    }

    private static String name(ObjectNode extension) {
        return Json.text(extension, "key").orElseGet(() -> extension.path("id").asString());
    }
}
