package io.integrationhub.run.store;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.ReferenceLookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The targets of a service by kind, in the order in which kinds are written. */
public final class Targets {

    private final Map<String, ItemTarget<?>> byKind = new TreeMap<>();
    private final Map<String, ReferenceLookup> lookups = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    /** @throws IllegalArgumentException if two targets have the same kind, or they wait for one another */
    public Targets(Collection<? extends ItemTarget<?>> targets, Collection<ReferenceLookup> lookups) {
        for (ItemTarget<?> target : targets) {
            if (byKind.put(target.kind().name(), target) != null) {
                throw new IllegalArgumentException(
                        "two targets write the kind " + target.kind().name());
            }
        }
        lookups.forEach(lookup -> this.lookups.put(lookup.kind(), lookup));
        byKind.keySet().forEach(kind -> rank(kind, Set.of()));
    }

    private int rank(String kind, Set<String> path) {
        Integer known = ranks.get(kind);
        if (known != null) {
            return known;
        }
        if (path.contains(kind)) {
            throw new IllegalArgumentException("the targets wait for one another: " + path);
        }
        Set<String> longer = new HashSet<>(path);
        longer.add(kind);
        int rank = find(kind).map(ItemTarget::after).orElse(Set.of()).stream()
                .mapToInt(before -> rank(before, longer) + 1)
                .max()
                .orElse(0);
        ranks.put(kind, rank);
        return rank;
    }

    /** The target of this kind. */
    public Optional<ItemTarget<?>> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /**
     * The target of this kind.
     *
     * @throws IllegalArgumentException if the service has none
     */
    public ItemTarget<?> get(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("no target writes the kind " + kind));
    }

    /** Finds referenced items that the service does not write. */
    public Optional<ReferenceLookup> lookup(String kind) {
        return Optional.ofNullable(lookups.get(kind));
    }

    /** Names of all kinds that the service writes. */
    public List<String> kindNames() {
        return List.copyOf(byKind.keySet());
    }

    /** Kinds of a smaller rank are written before, those of the same rank together. */
    public int rank(String kind) {
        return ranks.getOrDefault(kind, 0);
    }

    /** The largest rank. */
    public int maxRank() {
        return ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
