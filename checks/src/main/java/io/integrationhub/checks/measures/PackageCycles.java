package io.integrationhub.checks.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups of packages that import one another directly or indirectly. */
final class PackageCycles {

    private final Map<String, Set<String>> imports;

    private PackageCycles(Map<String, Set<String>> imports) {
        this.imports = imports;
    }

    /**
     * Finds the cycles.
     *
     * @param imports for each package, the packages it imports from
     * @return each group once, by name; empty if the packages can be ordered
     */
    static List<Set<String>> in(Map<String, Set<String>> imports) {
        return new PackageCycles(new TreeMap<>(imports)).find();
    }

    private List<Set<String>> find() {
        List<Set<String>> cycles = new ArrayList<>();
        Set<String> assigned = new HashSet<>();
        for (String start : imports.keySet()) {
            Set<String> reached = reachableFrom(start);
            if (reached.contains(start) && assigned.add(start)) {
                Set<String> cycle = new TreeSet<>(Set.of(start));
                reached.stream()
                        .filter(other -> reachableFrom(other).contains(start))
                        .forEach(cycle::add);
                assigned.addAll(cycle);
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    private Set<String> reachableFrom(String start) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(imports.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(imports.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
