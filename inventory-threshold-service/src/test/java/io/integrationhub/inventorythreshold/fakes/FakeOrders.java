package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders as commercetools has them. */
public final class FakeOrders implements Orders {

    private final Map<OrderId, StockOrder> orders = new HashMap<>();
    private final List<OrderId> marked = new ArrayList<>();

    public void put(StockOrder order) {
        orders.put(order.id(), order);
    }

    /** One that nobody asked about, called by its id. */
    public void put(OrderId id, Instant createdAt, List<OrderLine> lines) {
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

    public List<OrderId> marked() {
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
