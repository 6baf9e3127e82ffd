package io.integrationhub.sandbox.commercetools.stock;

import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Committed;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
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
 * Takes stock for orders. Whether there is enough is decided at once and exactly; the entries show it after a lag, and
 * no message tells about it.
 */
public final class OrderStock implements BeforeCommit, AutoCloseable {

    static final String ENTRY = "inventory-entry";

    private static final String ORDER = "order";
    private static final int TRIES = 20;

    /** An order that was not saved by then, because of a conflict, takes nothing. */
    private static final Duration LONGEST_SAVING = Duration.ofSeconds(30);

    /**
     * What an order took.
     *
     * @param quantities by entry
     * @param until when it counts no longer, unless the order was saved
     */
    private record Taken(Map<String, Long> quantities, Optional<Long> until) {

        long of(String entry) {
            boolean counts = until.isEmpty() || until.get() - System.nanoTime() > 0;
            return counts ? quantities.getOrDefault(entry, 0L) : 0;
        }
    }

    private final BeforeCommit next;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("order-stock").factory());

    /** What orders took and the entries do not show yet, by order and entry. */
    private final Map<String, Taken> taken = new HashMap<>();

    private volatile Duration lag = Duration.ZERO;

    /** @param next who may refuse the order after its stock was taken */
    public OrderStock(BeforeCommit next) {
        this.next = next;
    }

    /** How long the entries do not show what orders took; 10 s at most, as commercetools says. */
    public void lagBy(Duration time) {
        lag = time;
    }

    @Override
    public void check(Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        if (!kind.typeId().equals(ORDER) || before != null) {
            next.check(kind, resource, before, change);
            return;
        }
        String order = resource.path("id").asString();
        take(order, Demand.of(resource, change.project()));
        try {
            next.check(kind, resource, before, change);
        } catch (RuntimeException refused) {
            forget(order);
            throw refused;
        }
    }

    /** To be called for each commit. */
    public void committed(Committed committed) {
        for (Committed.ResourceChange one : committed.changes()) {
            ObjectNode order = one.after();
            if (one.kind().typeId().equals(ORDER) && one.before() == null && order != null) {
                String id = order.path("id").asString();
                saved(id, Demand.of(order, committed.project()));
                worker.schedule(() -> show(committed.project(), id), lag.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized void take(String order, List<Demand> demands) {
        Map<String, Long> wanted = sums(demands);
        List<Demand> missing =
                demands.stream().filter(demand -> isShort(demand, wanted)).toList();
        if (!missing.isEmpty()) {
            throw outOfStock(missing);
        }
        long until = System.nanoTime() + LONGEST_SAVING.toNanos();
        taken.put(order, new Taken(wanted, Optional.of(until)));
    }

    /** Orders that commercetools makes itself are not asked about. */
    private synchronized void saved(String order, List<Demand> demands) {
        Taken before = taken.get(order);
        Map<String, Long> quantities = before == null ? sums(demands) : before.quantities();
        taken.put(order, new Taken(quantities, Optional.empty()));
    }

    private synchronized void forget(String order) {
        taken.remove(order);
    }

    private boolean isShort(Demand demand, Map<String, Long> wanted) {
        Optional<ObjectNode> entry = demand.entry();
        if (entry.isEmpty()) {
            return true;
        }
        if (!demand.blocks() || demand.isRestockable()) {
            return false;
        }
        long promised = taken.values().stream()
                .mapToLong(one -> one.of(demand.entryId()))
                .sum();
        long available = entry.get().path("availableQuantity").asLong() - promised;
        return wanted.getOrDefault(demand.entryId(), 0L) > available;
    }

    private static Map<String, Long> sums(List<Demand> demands) {
        Map<String, Long> sums = new HashMap<>();
        demands.stream()
                .filter(demand -> demand.entry().isPresent())
                .forEach(demand -> sums.merge(demand.entryId(), demand.quantity(), Long::sum));
        return sums;
    }

    private static Refusal outOfStock(List<Demand> demands) {
        ObjectNode error = Json.object()
                .put("code", "OutOfStock")
                .put("message", "Some line items are out of stock at the time of placing the" + " order.");
        ArrayNode lines = error.putArray("lineItems");
        demands.forEach(demand -> lines.add(demand.lineId()));
        ArrayNode skus = error.putArray("skus");
        demands.stream().map(Demand::sku).distinct().forEach(skus::add);
        return Refusal.of(400, Json.array().add(error));
    }

    private void show(ProjectState project, String order) {
        Map<String, Long> quantities;
        synchronized (this) {
            quantities =
                    Optional.ofNullable(taken.get(order)).map(Taken::quantities).orElse(Map.of());
        }
        for (Map.Entry<String, Long> one : quantities.entrySet()) {
            lower(project, one.getKey(), one.getValue());
        }
        forget(order);
    }

    private static void lower(ProjectState project, String entryId, long quantity) {
        for (int i = 0; i < TRIES; i++) {
            Optional<ObjectNode> entry = project.find(ENTRY, entryId);
            if (entry.isEmpty()) {
                return;
            }
            Change change = project.begin(Caller.PLATFORM);
            ObjectNode open = change.open(ENTRY, entry.get());
            for (String field : List.of("quantityOnStock", "availableQuantity")) {
                open.put(field, open.path(field).asLong() - quantity);
            }
            try {
                project.commit(change);
                return;
            } catch (Refusal changedMeanwhile) {
                // Somebody else wrote the entry: read it again.
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
