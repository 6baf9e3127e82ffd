package io.integrationhub.orderexport;

import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.order.Delivery;
import io.integrationhub.orderexport.order.Delivery.Parcel;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderContent;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.ReturnedItem;
import io.integrationhub.orderexport.progress.Change;
import io.integrationhub.starter.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Orders in memory that follow the rules commercetools has for changes, and count the writes. */
public class FakeShop implements Orders {

    public static final String REJECTION = "hubRejection";

    private final Map<OrderId, Order> orders = new HashMap<>();
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

    /** Somebody in the shop changes what was sold. */
    public void edit(OrderId id, OrderContent content) {
        Order order = get(id);
        put(
                new Order(
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
        return orders.values().stream().filter(order -> order.number().equals(number)).findFirst();
    }

    @Override
    public List<OrderId> paidWith(Tenant tenant, String paymentId) {
        return orders.values().stream()
                .filter(
                        order ->
                                order.standing().payments().stream()
                                        .anyMatch(payment -> payment.id().equals(paymentId)))
                .map(Order::id)
                .toList();
    }

    @Override
    public void recordExport(Tenant tenant, Order order, Receipt receipt) {
        Order now = get(order.id());
        if (now.export().equals(Optional.of(receipt))
                && !now.standing().notes().containsKey(REJECTION)) {
            return;
        }
        writes++;
        put(with(now, note(now.standing(), REJECTION, ""), Optional.of(receipt)));
    }

    @Override
    public void recordRejection(Tenant tenant, Order order, Rejection rejection) {
        Order now = get(order.id());
        if (!rejection.text().equals(now.standing().notes().get(REJECTION))) {
            writes++;
            put(with(now, note(now.standing(), REJECTION, rejection.text()), now.export()));
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
        OrderStanding standing = order.standing();
        for (Change change : changes) {
            standing = apply(standing, change, order);
        }
        put(with(order, standing, order.export()));
        return get(id);
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

    private static OrderStanding apply(OrderStanding now, Change change, Order order) {
        return switch (change) {
            case Change.OrderState it ->
                    states(now, it.state(), now.shipmentState(), now.paymentState(), now.state());
            case Change.ShipmentState it ->
                    states(now, now.orderState(), it.state(), now.paymentState(), now.state());
            case Change.PaymentState it ->
                    states(now, now.orderState(), now.shipmentState(), it.state(), now.state());
            case Change.State it ->
                    states(
                            now,
                            now.orderState(),
                            now.shipmentState(),
                            now.paymentState(),
                            it.key());
            case Change.LineState it -> lines(now, it, order);
            case Change.NewDelivery it -> deliveries(now, add(now.deliveries(), it.delivery()));
            case Change.DeliveryItems it ->
                    deliveries(
                            now,
                            now.deliveries().stream()
                                    .map(
                                            delivery ->
                                                    delivery.key().equals(it.delivery().key())
                                                            ? new Delivery(
                                                                    delivery.key(),
                                                                    "",
                                                                    it.delivery().items(),
                                                                    delivery.parcels())
                                                            : delivery)
                                    .toList());
            case Change.NewParcel it ->
                    deliveries(
                            now,
                            now.deliveries().stream()
                                    .map(
                                            delivery ->
                                                    delivery.key().equals(it.deliveryKey())
                                                            ? new Delivery(
                                                                    delivery.key(),
                                                                    "",
                                                                    delivery.items(),
                                                                    add(
                                                                            delivery.parcels(),
                                                                            it.parcel()))
                                                            : delivery)
                                    .toList());
            case Change.Tracking it ->
                    deliveries(
                            now,
                            now.deliveries().stream()
                                    .map(
                                            delivery ->
                                                    new Delivery(
                                                            delivery.key(),
                                                            "",
                                                            delivery.items(),
                                                            track(delivery, it.parcel())))
                                    .toList());
            case Change.NewReturn it ->
                    returns(
                            now,
                            add(
                                    now.returns(),
                                    new ReturnedItem(
                                            it.key(),
                                            "",
                                            it.lineId(),
                                            it.quantity(),
                                            it.state(),
                                            it.state().equals("Advised")
                                                    ? "NonRefundable"
                                                    : "Initial")));
            case Change.ReturnState it ->
                    returns(
                            now,
                            now.returns().stream()
                                    .map(
                                            item ->
                                                    item.key().equals(it.key())
                                                            ? moved(item, it.state())
                                                            : item)
                                    .toList());
            case Change.ReturnPayment it ->
                    returns(
                            now,
                            now.returns().stream()
                                    .map(
                                            item ->
                                                    item.key().equals(it.key())
                                                            ? paid(item, it.state())
                                                            : item)
                                    .toList());
            case Change.Note it -> note(now, it.field(), it.value());
            case Change.Settlement _ -> now;
        };
    }

    private static List<Parcel> track(Delivery delivery, Parcel tracked) {
        return delivery.parcels().stream()
                .map(parcel -> parcel.key().equals(tracked.key()) ? tracked : parcel)
                .toList();
    }

    private static OrderStanding lines(OrderStanding now, Change.LineState move, Order order) {
        long quantity =
                order.content().lines().stream()
                        .filter(line -> line.id().equals(move.lineId()))
                        .mapToLong(line -> line.quantity())
                        .sum();
        Map<String, Map<String, Long>> all = new HashMap<>(now.lineStates());
        Map<String, Long> states =
                new TreeMap<>(all.getOrDefault(move.lineId(), Map.of("Initial", quantity)));
        if (states.getOrDefault(move.from(), 0L) < move.quantity()) {
            throw new IllegalStateException("not so many pieces in " + move.from());
        }
        states.merge(move.from(), -move.quantity(), Long::sum);
        states.merge(move.to(), move.quantity(), Long::sum);
        states.values().removeIf(pieces -> pieces == 0);
        all.put(move.lineId(), states);
        return new OrderStanding(
                now.orderState(),
                now.shipmentState(),
                now.paymentState(),
                now.state(),
                all,
                now.deliveries(),
                now.returns(),
                now.payments(),
                now.notes());
    }

    private static ReturnedItem moved(ReturnedItem item, String state) {
        if (!item.shipmentState().equals("Returned")) {
            throw new IllegalStateException("commercetools moves only returned items");
        }
        return new ReturnedItem(
                item.key(), "", item.lineId(), item.quantity(), state, item.paymentState());
    }

    private static ReturnedItem paid(ReturnedItem item, String state) {
        return new ReturnedItem(
                item.key(), "", item.lineId(), item.quantity(), item.shipmentState(), state);
    }

    /** The same with these order, shipment, payment and custom states. */
    private static OrderStanding states(OrderStanding now, String... states) {
        return new OrderStanding(
                states[0],
                states[1],
                states[2],
                states[3],
                now.lineStates(),
                now.deliveries(),
                now.returns(),
                now.payments(),
                now.notes());
    }

    private static OrderStanding deliveries(OrderStanding now, List<Delivery> deliveries) {
        return new OrderStanding(
                now.orderState(),
                now.shipmentState(),
                now.paymentState(),
                now.state(),
                now.lineStates(),
                deliveries,
                now.returns(),
                now.payments(),
                now.notes());
    }

    private static OrderStanding returns(OrderStanding now, List<ReturnedItem> returns) {
        return new OrderStanding(
                now.orderState(),
                now.shipmentState(),
                now.paymentState(),
                now.state(),
                now.lineStates(),
                now.deliveries(),
                returns,
                now.payments(),
                now.notes());
    }

    private static OrderStanding note(OrderStanding now, String field, String value) {
        Map<String, String> notes = new HashMap<>(now.notes());
        if (value.isEmpty()) {
            notes.remove(field);
        } else {
            notes.put(field, value);
        }
        return new OrderStanding(
                now.orderState(),
                now.shipmentState(),
                now.paymentState(),
                now.state(),
                now.lineStates(),
                now.deliveries(),
                now.returns(),
                now.payments(),
                notes);
    }

    private static <T> List<T> add(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
