package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.project.Project;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stock that was promised to orders and carts and that the inventory entries do not reflect yet. Whether there is
 * enough is decided immediately and exactly.
 */
public final class StockPromises {

    /** Until then an order or cart must be committed; its promise expires if a conflict prevents that. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /**
     * What was promised to one order or reservation.
     *
     * @param quantities by inventory entry
     * @param until when it expires, in nanoseconds; empty once it is committed
     */
    private record Promise(Map<String, Long> quantities, Optional<Long> until) {

        long of(String entry) {
            boolean counts = until.isEmpty() || until.get() - System.nanoTime() > 0;
            return counts ? quantities.getOrDefault(entry, 0L) : 0;
        }
    }

    private final Map<String, Promise> promises = new HashMap<>();

    /**
     * Promises what a line of a cart reserves, if so much is available.
     *
     * @param holder see {@link Reservations#holder}
     * @param quantity in addition to what the line has reserved before
     * @return whether it is promised
     */
    public boolean reserve(String holder, ObjectNode line, long quantity, Project project) {
        return promise(holder, () -> List.of(StockDemand.of(line, quantity, true, InventoryEntries.of(line, project))))
                .isEmpty();
    }

    /**
     * Promises all demands or none.
     *
     * @param demands called while no other promise is made
     * @return the demands there is not enough stock for
     */
    synchronized List<StockDemand> promise(String holder, Supplier<List<StockDemand>> demands) {
        List<StockDemand> all = demands.get();
        Map<String, Long> sums = StockDemand.sums(all);
        List<StockDemand> missing =
                all.stream().filter(demand -> isShort(demand, sums)).toList();
        if (missing.isEmpty()) {
            promises.put(holder, new Promise(sums, Optional.of(System.nanoTime() + TIMEOUT.toNanos())));
        }
        return missing;
    }

    /** Confirms a promise, or makes it for an order that commercetools itself created without a check. */
    synchronized void confirm(String holder, List<StockDemand> demands) {
        Promise before = promises.get(holder);
        Map<String, Long> quantities = before == null ? StockDemand.sums(demands) : before.quantities();
        promises.put(holder, new Promise(quantities, Optional.empty()));
    }

    synchronized Map<String, Long> of(String holder) {
        return Optional.ofNullable(promises.get(holder))
                .map(Promise::quantities)
                .orElse(Map.of());
    }

    /** Ends a promise, because the inventory entries reflect it or because nothing came of it. */
    synchronized void release(String holder) {
        promises.remove(holder);
    }

    private boolean isShort(StockDemand demand, Map<String, Long> demanded) {
        Optional<ObjectNode> entry = demand.entry();
        if (entry.isEmpty()) {
            return true;
        }
        if (!demand.blocks()) {
            return false;
        }
        long promised = promises.values().stream()
                .mapToLong(one -> one.of(demand.entryId()))
                .sum();
        long available = entry.get().path("availableQuantity").asLong() - promised;
        return demanded.getOrDefault(demand.entryId(), 0L) > available;
    }
}
