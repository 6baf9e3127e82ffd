package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.plan.Change;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Orders of commercetools in memory; counts the writes. */
public class FakeShop implements Orders {

    public static final String REJECTION = "hubRejection";
    public static final String CHANGE_REJECTION = "hubChangeRejection";

    private final Map<OrderId, Order> orders = new HashMap<>();
    private Approval approval = Approval.NOT_REQUIRED;
    private int writes;

    public void put(Order order) {
        orders.put(order.id(), order);
    }

    public void remove(OrderId id) {
        orders.remove(id);
    }

    public Order get(OrderId id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow();
    }

    public int writes() {
        return writes;
    }

    /** Sets the approval of every order. */
    public void setApproval(Approval approval) {
        this.approval = approval;
    }

    /** Changes the content of an order as an order edit does. */
    public void edit(OrderId id, OrderContent content) {
        Order order = get(id);
        put(new Order(
                id,
                order.version() + 1,
                order.number(),
                order.lastModifiedAt(),
                content,
                order.status(),
                order.receipt()));
    }

    /** Changes the status of an order. */
    public void updateStatus(OrderId id, UnaryOperator<OrderStatus> change) {
        Order order = get(id);
        put(with(order, change.apply(order.status()), order.receipt()));
    }

    @Override
    public Optional<Order> load(Tenant tenant, OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public Optional<Order> find(Tenant tenant, OrderNumber number) {
        return orders.values().stream()
                .filter(order -> order.number().equals(number))
                .findFirst();
    }

    @Override
    public List<OrderId> paidWith(Tenant tenant, String paymentId) {
        return orders.values().stream()
                .filter(order -> order.status().payments().stream()
                        .anyMatch(payment -> payment.id().equals(paymentId)))
                .map(Order::id)
                .toList();
    }

    @Override
    public Approval approval(Tenant tenant, Order order) {
        return approval;
    }

    @Override
    public void recordExport(Tenant tenant, Order order, Receipt receipt) {
        Order current = get(order.id());
        if (current.receipt().equals(Optional.of(receipt))
                && Collections.disjoint(current.status().hubFields().keySet(), List.of(REJECTION, CHANGE_REJECTION))) {
            return;
        }
        writes++;
        put(with(current, accepted(current), Optional.of(receipt)));
    }

    @Override
    public void recordRejection(Tenant tenant, Order order, Rejection rejection) {
        Order current = get(order.id());
        if (!rejection.text().equals(current.status().hubFields().get(REJECTION))) {
            writes++;
            put(with(current, withField(current, REJECTION, rejection.text()), current.receipt()));
        }
    }

    @Override
    public void recordRejectedChange(Tenant tenant, Order order, Receipt receipt, Rejection rejection) {
        recordExport(tenant, order, receipt);
        Order current = get(order.id());
        if (!rejection.text().equals(current.status().hubFields().get(CHANGE_REJECTION))) {
            writes++;
            put(with(current, withField(current, CHANGE_REJECTION, rejection.text()), current.receipt()));
        }
    }

    @Override
    public Order change(Tenant tenant, OrderId id, Function<Order, List<Change>> changes) {
        Order order = get(id);
        List<Change> applied = changes.apply(order);
        if (applied.isEmpty()) {
            return order;
        }
        writes++;
        MutableOrderStatus status = new MutableOrderStatus(order);
        applied.forEach(status::apply);
        put(with(order, status.toStatus(), order.receipt()));
        return get(id);
    }

    private static OrderStatus accepted(Order order) {
        MutableOrderStatus status = new MutableOrderStatus(order);
        status.apply(new Change.CustomField(REJECTION, ""));
        status.apply(new Change.CustomField(CHANGE_REJECTION, ""));
        return status.toStatus();
    }

    private static OrderStatus withField(Order order, String field, String text) {
        MutableOrderStatus status = new MutableOrderStatus(order);
        status.apply(new Change.CustomField(field, text));
        return status.toStatus();
    }

    private static Order with(Order order, OrderStatus status, Optional<Receipt> receipt) {
        return new Order(
                order.id(),
                order.version() + 1,
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                status,
                receipt);
    }
}
