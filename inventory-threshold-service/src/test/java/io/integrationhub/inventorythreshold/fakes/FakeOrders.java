package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders in commercetools. */
public final class FakeOrders implements Orders {

    private final Map<OrderId, StockOrder> orders = new HashMap<>();
    private final List<OrderId> unconfirmed = new ArrayList<>();

    public void put(StockOrder order) {
        orders.put(order.id(), order);
    }

    /** An imported order, which was not checked. Its number is its id. */
    public void putImported(OrderId id, Instant createdAt, List<OrderLine> lines) {
        put(new StockOrder(id, id.value(), createdAt, Optional.empty(), false, true, lines));
    }

    public void cancel(OrderId id) {
        orders.computeIfPresent(
                id,
                (_, order) -> new StockOrder(
                        id,
                        order.number(),
                        order.createdAt(),
                        order.exportedAt(),
                        true,
                        order.isImported(),
                        order.lines()));
    }

    public void delete(OrderId id) {
        orders.remove(id);
    }

    /** The orders that were marked, in order. */
    public List<OrderId> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    @Override
    public Optional<StockOrder> load(StockTenant tenant, OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public void markUnconfirmed(StockTenant tenant, OrderId id) {
        unconfirmed.add(id);
    }
}
