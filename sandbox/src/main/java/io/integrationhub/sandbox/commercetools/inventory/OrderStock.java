package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Commit;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reserves stock for orders. Whether there is enough is decided immediately and exactly, but the inventory entries
 * reflect it with a delay and without a message, as at commercetools.
 */
public final class OrderStock implements BeforeCommit, AutoCloseable {

    static final String ENTRY = "inventory-entry";

    private static final String ORDER = "order";
    private static final int MAX_ATTEMPTS = 20;

    /** Until then an order must be committed; its reservation expires if a conflict prevents that. */
    private static final Duration RESERVATION_TIMEOUT = Duration.ofSeconds(30);

    /**
     * The stock reserved for an order.
     *
     * @param quantities by inventory entry
     * @param until when it expires, in nanoseconds; empty once the order is committed
     */
    private record Reserved(Map<String, Long> quantities, Optional<Long> until) {

        long of(String entry) {
            boolean counts = until.isEmpty() || until.get() - System.nanoTime() > 0;
            return counts ? quantities.getOrDefault(entry, 0L) : 0;
        }
    }

    private final BeforeCommit next;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("order-stock").factory());

    /** Reservations that the inventory entries do not reflect yet, by order id. */
    private final Map<String, Reserved> reserved = new HashMap<>();

    private volatile Duration entryUpdateDelay = Duration.ZERO;

    /** @param next called after the stock was reserved; may reject the order */
    public OrderStock(BeforeCommit next) {
        this.next = next;
    }

    /** Sets how long inventory entries are out of date after an order; commercetools documents up to 10 s. */
    public void delayEntryUpdates(Duration by) {
        entryUpdateDelay = by;
    }

    @Override
    public void check(ResourceType type, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        if (!type.typeId().equals(ORDER) || before != null) {
            next.check(type, resource, before, change);
            return;
        }
        String order = resource.path("id").asString();
        reserve(order, StockDemand.of(resource, change.project()));
        try {
            next.check(type, resource, before, change);
        } catch (RuntimeException rejection) {
            release(order);
            throw rejection;
        }
    }

    /** Confirms the reservations of committed orders; called for each commit. */
    public void committed(Commit commit) {
        for (Commit.ResourceChange one : commit.changes()) {
            ObjectNode order = one.after();
            if (one.type().typeId().equals(ORDER) && one.before() == null && order != null) {
                String id = order.path("id").asString();
                confirm(id, StockDemand.of(order, commit.project()));
                worker.schedule(
                        () -> updateEntries(commit.project(), id), entryUpdateDelay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized void reserve(String order, List<StockDemand> demands) {
        Map<String, Long> demanded = sums(demands);
        List<StockDemand> missing =
                demands.stream().filter(demand -> isShort(demand, demanded)).toList();
        if (!missing.isEmpty()) {
            throw outOfStock(missing);
        }
        long until = System.nanoTime() + RESERVATION_TIMEOUT.toNanos();
        reserved.put(order, new Reserved(demanded, Optional.of(until)));
    }

    /** Confirms a reservation, or makes it for an order that commercetools itself created without a check. */
    private synchronized void confirm(String order, List<StockDemand> demands) {
        Reserved before = reserved.get(order);
        Map<String, Long> quantities = before == null ? sums(demands) : before.quantities();
        reserved.put(order, new Reserved(quantities, Optional.empty()));
    }

    private synchronized void release(String order) {
        reserved.remove(order);
    }

    private boolean isShort(StockDemand demand, Map<String, Long> demanded) {
        Optional<ObjectNode> entry = demand.entry();
        if (entry.isEmpty()) {
            return true;
        }
        if (!demand.blocks() || demand.isRestockable()) {
            return false;
        }
        long promised = reserved.values().stream()
                .mapToLong(one -> one.of(demand.entryId()))
                .sum();
        long available = entry.get().path("availableQuantity").asLong() - promised;
        return demanded.getOrDefault(demand.entryId(), 0L) > available;
    }

    private static Map<String, Long> sums(List<StockDemand> demands) {
        Map<String, Long> sums = new HashMap<>();
        demands.stream()
                .filter(demand -> demand.entry().isPresent())
                .forEach(demand -> sums.merge(demand.entryId(), demand.quantity(), Long::sum));
        return sums;
    }

    private static ApiError outOfStock(List<StockDemand> demands) {
        ObjectNode error = Json.object()
                .put("code", "OutOfStock")
                .put("message", "Some line items are out of stock at the time of placing the order.");
        ArrayNode lines = error.putArray("lineItems");
        demands.forEach(demand -> lines.add(demand.lineId()));
        ArrayNode skus = error.putArray("skus");
        demands.stream().map(StockDemand::sku).distinct().forEach(skus::add);
        return ApiError.of(400, Json.array().add(error));
    }

    private void updateEntries(Project project, String order) {
        Map<String, Long> quantities;
        synchronized (this) {
            quantities = Optional.ofNullable(reserved.get(order))
                    .map(Reserved::quantities)
                    .orElse(Map.of());
        }
        for (Map.Entry<String, Long> one : quantities.entrySet()) {
            decrease(project, one.getKey(), one.getValue());
        }
        release(order);
    }

    private static void decrease(Project project, String entryId, long quantity) {
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            Optional<ObjectNode> entry = project.find(ENTRY, entryId);
            if (entry.isEmpty()) {
                return;
            }
            Change change = project.begin(Caller.PLATFORM);
            ObjectNode open = change.edit(ENTRY, entry.get());
            for (String field : List.of("quantityOnStock", "availableQuantity")) {
                open.put(field, open.path(field).asLong() - quantity);
            }
            try {
                project.commit(change);
                return;
            } catch (ApiError conflict) {
                // Another request changed the entry, so it is read again.
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
