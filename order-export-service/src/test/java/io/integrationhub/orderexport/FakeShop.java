package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.order.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderContent;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Orders in memory; counts the writes. */
public class FakeShop implements Orders {

    public static final String REJECTION = "hubRejection";

    private final Map<OrderId, Order> orders = new HashMap<>();
    private Approval approval = Approval.NOT_NEEDED;
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

    /** What Approval Flows say from now on about every order. */
    public void approvalIs(Approval now) {
        approval = now;
    }

    /** Somebody in the shop changes what was sold. */
    public void edit(OrderId id, OrderContent content) {
        Order order = get(id);
        put(new Order(
                id,
                order.version() + 1,
                order.number(),
                order.lastModifiedAt(),
                content,
                order.standing(),
                order.export()));
    }

    /** Somebody in the shop changes how far the order got. */
    public void set(OrderId id, UnaryOperator<OrderStanding> change) {
        Order order = get(id);
        put(with(order, change.apply(order.standing()), order.export()));
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
                .filter(order -> order.standing().payments().stream()
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
        Order now = get(order.id());
        if (now.export().equals(Optional.of(receipt)) && !now.standing().notes().containsKey(REJECTION)) {
            return;
        }
        writes++;
        put(with(now, noted(now, ""), Optional.of(receipt)));
    }

    @Override
    public void recordRejection(Tenant tenant, Order order, Rejection rejection) {
        Order now = get(order.id());
        if (!rejection.text().equals(now.standing().notes().get(REJECTION))) {
            writes++;
            put(with(now, noted(now, rejection.text()), now.export()));
        }
    }

    @Override
    public Order change(Tenant tenant, OrderId id, Function<Order, List<Change>> decide) {
        Order order = get(id);
        List<Change> changes = decide.apply(order);
        if (changes.isEmpty()) {
            return order;
        }
        writes++;
        StandingInMotion standing = new StandingInMotion(order);
        changes.forEach(standing::apply);
        put(with(order, standing.now(), order.export()));
        return get(id);
    }

    private static OrderStanding noted(Order order, String rejection) {
        StandingInMotion standing = new StandingInMotion(order);
        standing.apply(new Change.Note(REJECTION, rejection));
        return standing.now();
    }

    private static Order with(Order order, OrderStanding standing, Optional<Receipt> export) {
        return new Order(
                order.id(),
                order.version() + 1,
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                standing,
                export);
    }
}
