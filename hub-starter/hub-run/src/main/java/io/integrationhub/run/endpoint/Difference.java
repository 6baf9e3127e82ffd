package io.integrationhub.run.endpoint;

import io.integrationhub.run.store.ItemJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that a run changes.
 *
 * @param path where it is in the canonical record, as a JSON Pointer
 * @param before empty if there was none
 * @param after empty if there is none any more
 */
record Difference(String path, Optional<String> before, Optional<String> after) {

    private static final int MAX_LENGTH = 500;

    /** What differs; empty texts differ in everything from a state. */
    static List<Difference> between(Optional<String> before, Optional<String> after) {
        List<Difference> differences = new ArrayList<>();
        collect(
                "",
                before.map(ItemJson::tree).orElse(null),
                after.map(ItemJson::tree).orElse(null),
                differences);
        return differences;
    }

    private static void collect(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Difference> differences) {
        if (before == null && after == null || before != null && before.equals(after)) {
            return;
        }
        if (areBoth(before, after, JsonNode::isObject)) {
            TreeSet<String> names = new TreeSet<>();
            names(before, names);
            names(after, names);
            names.forEach(
                    name -> collect(path + "/" + escaped(name), child(before, name), child(after, name), differences));
        } else if (areBoth(before, after, JsonNode::isArray)) {
            int size = Math.max(size(before), size(after));
            for (int i = 0; i < size; i++) {
                collect(path + "/" + i, child(before, i), child(after, i), differences);
            }
        } else {
            differences.add(new Difference(path, text(before), text(after)));
        }
    }

    private static boolean areBoth(@Nullable JsonNode before, @Nullable JsonNode after, Predicate<JsonNode> type) {
        return (before == null || type.test(before)) && (after == null || type.test(after));
    }

    private static void names(@Nullable JsonNode node, TreeSet<String> names) {
        if (node != null) {
            names.addAll(node.propertyNames());
        }
    }

    private static int size(@Nullable JsonNode node) {
        return node == null ? 0 : node.size();
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, int index) {
        return node == null ? null : node.get(index);
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        if (node == null) {
            return Optional.empty();
        }
        String text = node.isString() ? node.stringValue() : node.toString();
        return Optional.of(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text);
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
