package io.integrationhub.sandbox.commercetools.project;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The ids of resources by the values of one index. Only commits write, one at a time. */
final class IndexedIds {

    private final Function<ObjectNode, Collection<String>> valuesOf;
    private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();

    IndexedIds(Function<ObjectNode, Collection<String>> valuesOf) {
        this.valuesOf = valuesOf;
    }

    Set<String> find(String value) {
        return ids.getOrDefault(value, Set.of());
    }

    void replace(String id, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        Collection<String> added = after == null ? Set.of() : valuesOf.apply(after);
        added.forEach(value ->
                ids.computeIfAbsent(value, key -> ConcurrentHashMap.newKeySet()).add(id));
        if (before != null) {
            valuesOf.apply(before).stream()
                    .filter(value -> !added.contains(value))
                    .forEach(value -> ids.computeIfPresent(value, (key, present) -> {
                        present.remove(id);
                        return present.isEmpty() ? null : present;
                    }));
        }
    }
}
