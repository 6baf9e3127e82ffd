package io.integrationhub.inventorythreshold;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.inventorythreshold.stock.OrderLine;
import io.integrationhub.inventorythreshold.stock.StockOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders as commercetools has them. */
final class FakeOrders implements Orders {

    private final Map<OrderId, StockOrder> orders = new HashMap<>();
    private final List<OrderId> marked = new ArrayList<>();

    void put(StockOrder order) {
        orders.put(order.id(), order);
    }

    /** One that nobody asked about, called by its id. */
    void put(OrderId id, Instant createdAt, List<OrderLine> lines) {
        put(new StockOrder(id, id.value(), createdAt, Optional.empty(), false, true, lines));
    }

    void cancel(OrderId id) {
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

    void delete(OrderId id) {
        orders.remove(id);
    }

    List<OrderId> marked() {
        return List.copyOf(marked);
    }

    @Override
    public Optional<StockOrder> load(Tenant tenant, OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public void mark(Tenant tenant, OrderId id, String mark) {
        marked.add(id);
    }
}
