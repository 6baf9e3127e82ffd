package io.integrationhub.run.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders items that depend on one another: pure.
 *
 * @param levels the level of each item that depends on another, from 1; an item is on a higher level than all that it
 *     depends on
 * @param cycles items that depend on themselves by way of others
 */
record WriteOrder(Map<Long, Integer> levels, Set<Long> cycles) {

    /** Says that an item must be written after another. */
    record Dependency(long item, long on) {}

    static WriteOrder of(Collection<Dependency> dependencies) {
        Map<Long, List<Long>> dependents = new HashMap<>();
        Map<Long, Integer> open = new HashMap<>();
        for (Dependency dependency : dependencies) {
            dependents.computeIfAbsent(dependency.on(), _ -> new ArrayList<>()).add(dependency.item());
            open.merge(dependency.item(), 1, Integer::sum);
            open.putIfAbsent(dependency.on(), 0);
        }
        Map<Long, Integer> levels = new HashMap<>();
        Deque<Long> ready = new ArrayDeque<>();
        open.forEach((item, count) -> {
            if (count == 0) {
                ready.add(item);
            }
        });
        int highest = 0;
        while (!ready.isEmpty()) {
            long item = ready.remove();
            open.remove(item);
            int next = levels.getOrDefault(item, 0) + 1;
            for (long dependent : dependents.getOrDefault(item, List.of())) {
                levels.merge(dependent, next, Math::max);
                highest = Math.max(highest, next);
                if (open.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        Set<Long> cycles = onCycles(open.keySet(), dependencies);
        int last = highest + 1;
        // They depend on a cycle, so they will not be written; any level will do.
        open.keySet().stream().filter(item -> !cycles.contains(item)).forEach(item -> levels.put(item, last));
        return new WriteOrder(levels, cycles);
    }

    /** Leaves out, again and again, what nothing in the rest depends on. */
    private static Set<Long> onCycles(Set<Long> unordered, Collection<Dependency> dependencies) {
        Map<Long, Integer> dependents = new HashMap<>();
        Map<Long, List<Long>> needed = new HashMap<>();
        for (Dependency dependency : dependencies) {
            if (unordered.contains(dependency.item()) && unordered.contains(dependency.on())) {
                dependents.merge(dependency.on(), 1, Integer::sum);
                needed.computeIfAbsent(dependency.item(), _ -> new ArrayList<>())
                        .add(dependency.on());
            }
        }
        Set<Long> rest = new HashSet<>(unordered);
        Deque<Long> ends = new ArrayDeque<>();
        unordered.stream().filter(item -> !dependents.containsKey(item)).forEach(ends::add);
        while (!ends.isEmpty()) {
            long item = ends.remove();
            rest.remove(item);
            for (long on : needed.getOrDefault(item, List.of())) {
                if (dependents.merge(on, -1, Integer::sum) == 0) {
                    ends.add(on);
                }
            }
        }
        return Set.copyOf(rest);
    }
}
