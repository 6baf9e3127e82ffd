package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Commit;
import io.integrationhub.sandbox.commercetools.project.Commit.ResourceChange;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the stock of orders, and updates the inventory entries after orders and reservations. Whether there is enough
 * is decided immediately and exactly, but the entries reflect it with a delay and without a message, as at
 * commercetools.
 */
public final class OrderStock implements BeforeCommit, AutoCloseable {

    private static final String ORDER = "order";
    private static final int MAX_ATTEMPTS = 20;

    /** commercetools takes some minutes. */
    private static final Duration EXPIRY_INTERVAL = Duration.ofSeconds(1);

    private final StockPromises promises;
    private final BeforeCommit next;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("order-stock").factory());

    private volatile Duration entryUpdateDelay = Duration.ZERO;

    /** @param next called after the stock was promised; may reject the order */
    public OrderStock(StockPromises promises, BeforeCommit next) {
        this.promises = promises;
        this.next = next;
    }

    /** Sets how long inventory entries are out of date after an order; commercetools documents up to 10 s. */
    public void delayEntryUpdates(Duration by) {
        entryUpdateDelay = by;
    }

    /** Updates the entries of a Project, and ends its reservations in time. */
    public void watch(Project project) {
        project.onCommit(this::committed);
        worker.scheduleWithFixedDelay(
                () -> expireReservations(project),
                EXPIRY_INTERVAL.toMillis(),
                EXPIRY_INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void expireReservations(Project project) {
        Change change = project.begin(Caller.PLATFORM);
        Reservations.expire(change);
        try {
            project.commit(change);
        } catch (ApiError conflict) {
            // Another request changed one of them, so all are looked at again next time.
        }
    }

    @Override
    public void check(ResourceType type, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        if (!type.typeId().equals(ORDER) || before != null) {
            next.check(type, resource, before, change);
            return;
        }
        String order = resource.path("id").asString();
        Set<String> reserved = Reservations.commit(resource, change);
        List<StockDemand> missing = promises.promise(order, () -> StockDemand.of(resource, reserved, change.project()));
        if (!missing.isEmpty()) {
            throw outOfStock(missing);
        }
        try {
            next.check(type, resource, before, change);
        } catch (RuntimeException rejection) {
            promises.release(order);
            throw rejection;
        }
    }

    private void committed(Commit commit) {
        Project project = commit.project();
        for (ResourceChange one : commit.changes()) {
            if (one.type().typeId().equals(ORDER) && one.before() == null) {
                ObjectNode order = one.latest();
                String id = order.path("id").asString();
                promises.confirm(id, StockDemand.of(order, Reservations.committedLines(order, project), project));
                later(() -> takeOrdered(project, id));
            }
            if (one.type().typeId().equals(Reservations.TYPE)) {
                later(() -> reflect(project, one));
            }
        }
    }

    private void later(Runnable update) {
        worker.schedule(update, entryUpdateDelay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void takeOrdered(Project project, String order) {
        promises.of(order).forEach((entry, quantity) -> add(project, entry, -quantity, -quantity));
        promises.release(order);
    }

    private void reflect(Project project, ResourceChange one) {
        ObjectNode reservation = one.latest();
        ObjectNode known = one.before();
        JsonNode before = known == null ? MissingNode.getInstance() : known;
        add(
                project,
                reservation.path("inventoryEntry").path("id").asString(),
                Reservations.taken(before) - Reservations.taken(reservation),
                Reservations.reserved(before) - Reservations.reserved(reservation));
        promises.release(Reservations.holder(
                reservation.path("id").asString(), reservation.path("version").asLong()));
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

    private static void add(Project project, String entryId, long onStock, long available) {
        for (int i = 0; i < MAX_ATTEMPTS && (onStock != 0 || available != 0); i++) {
            Optional<ObjectNode> entry = project.find(InventoryEntries.TYPE, entryId);
            if (entry.isEmpty()) {
                return;
            }
            Change change = project.begin(Caller.PLATFORM);
            ObjectNode open = change.edit(InventoryEntries.TYPE, entry.get());
            open.put("quantityOnStock", open.path("quantityOnStock").asLong() + onStock);
            open.put("availableQuantity", open.path("availableQuantity").asLong() + available);
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
