package io.integrationhub.run.plan;

import io.integrationhub.run.plan.WriteOrder.Dependency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which items have to be written before others, so that what has to be unique is free when it is taken. */
final class UniqueValues {

    private final Map<Value, Long> freed = new HashMap<>();
    private final Map<Value, Long> taken = new HashMap<>();

    private record Value(String kind, String text) {}

    /** Takes an item into account. */
    void add(String kind, long item, Set<String> before, Set<String> desired) {
        before.stream()
                .filter(value -> !desired.contains(value))
                .forEach(value -> freed.put(new Value(kind, value), item));
        desired.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> taken.put(new Value(kind, value), item));
    }

    List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        taken.forEach((value, item) -> {
            Long before = freed.get(value);
            if (before != null) {
                dependencies.add(new Dependency(item, before));
            }
        });
        return dependencies;
    }
}
