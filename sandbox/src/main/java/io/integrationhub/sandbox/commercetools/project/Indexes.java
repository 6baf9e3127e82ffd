package io.integrationhub.sandbox.commercetools.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the resources of a type are found by besides their ids and unique fields. Without an index a search reads all
 * resources, which takes too long in a Project with a whole catalog.
 */
public final class Indexes {

    private final Map<String, Function<ObjectNode, Collection<String>>> values = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    /** Adds an index of all values that a resource has. */
    public Indexes add(String name, Function<ObjectNode, Collection<String>> valuesOf) {
        values.put(name, valuesOf);
        return this;
    }

    /**
     * Uses an index for predicates on a path. The index may find more resources than the predicate.
     *
     * @param path for example {@code variants.sku}; a last segment {@code *} stands for any field
     */
    public Indexes path(String path, String index) {
        paths.put(path, index);
        return this;
    }

    /** The index for predicates on a path; empty if there is none. */
    public Optional<String> ofPath(String path) {
        return Optional.ofNullable(paths.get(path))
                .or(() -> Optional.ofNullable(paths.get(path.replaceFirst("[^.]*$", "*"))));
    }

    Map<String, Function<ObjectNode, Collection<String>>> values() {
        return values;
    }
}
