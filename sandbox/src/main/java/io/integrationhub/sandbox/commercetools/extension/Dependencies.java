package io.integrationhub.sandbox.commercetools.extension;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which Extensions come before which, within commercetools' limits: at most 5 direct ones, 3 layers, no circle, and
 * none that others wait for is deleted.
 */
final class Dependencies {

    static final String FIELD = "dependencies";

    private static final int MOST_DIRECT = 5;
    private static final int MOST_LAYERS = 3;

    private Dependencies() {}

    /** Puts the dependencies that a draft or an update action names. */
    static void set(ObjectNode extension, JsonNode given, Change change) {
        List<ObjectNode> wanted = Json.objects(given, FIELD);
        if (wanted.size() > MOST_DIRECT) {
            throw Refusal.of(
                    400,
                    "ExtensionChainTooWide",
                    "Extension chain breadth exceeds the maximum allowed breadth of " + MOST_DIRECT);
        }
        List<String> missing = wanted.stream()
                .filter(one -> find(one, change.project()).isEmpty())
                .map(Dependencies::identifier)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    400,
                    "MissingDependency",
                    "The extensions '" + missing + "' referenced in 'dependencies' do not exist.");
        }
        ArrayNode dependencies = extension.putArray(FIELD);
        wanted.forEach(one -> dependencies.add(change.reference(Extensions.TYPE, one)));
        check(extension, List.of(name(extension)), change.project());
    }

    /** Refuses to delete one that others wait for. */
    static void checkDeletion(ObjectNode extension, Change change) {
        List<String> dependants = change.project().all(Extensions.TYPE).stream()
                .filter(one -> ids(one).anyMatch(extension.path("id").asString()::equals))
                .map(Dependencies::name)
                .toList();
        if (!dependants.isEmpty()) {
            throw Refusal.of(
                    400,
                    "ExtensionDependencyExists",
                    "The extension cannot be deleted because it is a prerequisite for: " + dependants + ".");
        }
    }

    /** The ids of the Extensions that one waits for. */
    static Stream<String> ids(ObjectNode extension) {
        return Json.objects(extension, FIELD).stream().map(one -> one.path("id").asString());
    }

    private static void check(ObjectNode extension, List<String> chain, ProjectState project) {
        for (String id : ids(extension).toList()) {
            ObjectNode next = project.find(Extensions.TYPE, id).orElseThrow();
            List<String> longer = new ArrayList<>(chain);
            longer.add(name(next));
            if (chain.contains(name(next))) {
                throw Refusal.of(400, "CircularDependency", "Circular dependency detected: " + longer);
            }
            if (longer.size() > MOST_LAYERS) {
                throw Refusal.of(
                        400,
                        "ExtensionChainTooDeep",
                        "The dependency chain depth "
                                + longer.size()
                                + " exceeds the maximum allowed depth of "
                                + MOST_LAYERS);
            }
            check(next, longer, project);
        }
    }

    private static Optional<ObjectNode> find(ObjectNode identifier, ProjectState project) {
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
