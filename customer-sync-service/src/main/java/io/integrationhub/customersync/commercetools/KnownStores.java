package io.integrationhub.customersync.commercetools;

import io.integrationhub.commercetools.Project;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The Stores of one Project. Those that exist are cached. */
final class KnownStores {

    private static final int PAGE_SIZE = 500;

    private final Project project;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    KnownStores(Project project) {
        this.project = project;
    }

    /** Looks all Stores up again when they are needed. */
    void forget() {
        known.clear();
    }

    /** The keys of which no Store exists. */
    Set<String> missing(Set<String> keys) {
        List<String> unknown =
                keys.stream().filter(key -> !known.contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            String where = "key in " + unknown.stream().collect(Collectors.joining("\",\"", "(\"", "\")"));
            project.call(project.api()
                            .stores()
                            .get()
                            .withWhere(where)
                            .withLimit(PAGE_SIZE)
                            .withWithTotal(false))
                    .getResults()
                    .forEach(store -> known.add(store.getKey()));
        }
        return unknown.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet());
    }
}
