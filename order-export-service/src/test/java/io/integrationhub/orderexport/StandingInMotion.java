package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.Delivery;
import io.integrationhub.orderexport.order.Delivery.Parcel;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderContent;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Payment;
import io.integrationhub.orderexport.order.Payment.Transaction;
import io.integrationhub.orderexport.order.ReturnedItem;
import io.integrationhub.orderexport.progress.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An order's standing that changes by the rules commercetools has for it. */
final class StandingInMotion {

    private final OrderContent content;
    private String orderState;
    private String shipmentState;
    private String paymentState;
    private String state;
    private final Map<String, Map<String, Long>> lineStates;
    private final List<Delivery> deliveries;
    private final List<ReturnedItem> returns;
    private final List<Payment> payments;
    private final Map<String, String> notes;

    StandingInMotion(Order order) {
        OrderStanding standing = order.standing();
        content = order.content();
        orderState = standing.orderState();
        shipmentState = standing.shipmentState();
        paymentState = standing.paymentState();
        state = standing.state();
        lineStates = new HashMap<>(standing.lineStates());
        deliveries = new ArrayList<>(standing.deliveries());
        returns = new ArrayList<>(standing.returns());
        payments = new ArrayList<>(standing.payments());
        notes = new HashMap<>(standing.notes());
    }

    OrderStanding now() {
        return new OrderStanding(
                orderState, shipmentState, paymentState, state, lineStates, deliveries, returns, payments, notes);
    }

    void apply(Change change) {
        switch (change) {
            case Change.OrderState it -> orderState = it.state();
            case Change.ShipmentState it -> shipmentState = it.state();
            case Change.PaymentState it -> paymentState = it.state();
            case Change.State it -> state = it.key();
            case Change.LineState it -> move(it);
            case Change.NewDelivery it -> deliveries.add(it.delivery());
            case Change.DeliveryItems it -> refill(it.delivery());
            case Change.NewParcel it -> pack(it.deliveryKey(), it.parcel());
            case Change.Tracking it -> track(it.parcel());
            case Change.NewReturn it -> returns.add(returned(it));
            case Change.ReturnState it -> returning(it.key(), item -> moved(item, it.state()));
            case Change.ReturnPayment it -> returning(it.key(), item -> paid(item, it.state()));
            case Change.Note it -> note(it);
            case Change.Settlement _ -> {}
            case Change.Refund it -> payments.replaceAll(payment -> refunded(payment, it));
        }
    }

    private void move(Change.LineState move) {
        Map<String, Long> pieces =
                new TreeMap<>(lineStates.getOrDefault(move.lineId(), Map.of("Initial", quantityOf(move.lineId()))));
        if (pieces.getOrDefault(move.from(), 0L) < move.quantity()) {
            throw new IllegalStateException("not so many pieces in " + move.from());
        }
        pieces.merge(move.from(), -move.quantity(), Long::sum);
        pieces.merge(move.to(), move.quantity(), Long::sum);
        pieces.values().removeIf(count -> count == 0);
        lineStates.put(move.lineId(), pieces);
    }

    private long quantityOf(String lineId) {
        return content.lines().stream()
                .filter(line -> line.id().equals(lineId))
                .mapToLong(line -> line.quantity())
                .sum();
    }

    private void refill(Delivery with) {
        delivering(with.key(), delivery -> new Delivery(delivery.key(), "", with.items(), delivery.parcels()));
    }

    private void pack(String deliveryKey, Parcel parcel) {
        delivering(deliveryKey, delivery -> {
            List<Parcel> parcels = new ArrayList<>(delivery.parcels());
            parcels.add(parcel);
            return new Delivery(delivery.key(), "", delivery.items(), parcels);
        });
    }

    private void track(Parcel tracked) {
        deliveries.replaceAll(delivery -> new Delivery(
                delivery.key(),
                "",
                delivery.items(),
                delivery.parcels().stream()
                        .map(parcel -> parcel.key().equals(tracked.key()) ? tracked : parcel)
                        .toList()));
    }

    private void delivering(String key, UnaryOperator<Delivery> change) {
        deliveries.replaceAll(delivery -> delivery.key().equals(key) ? change.apply(delivery) : delivery);
    }

    private void returning(String key, UnaryOperator<ReturnedItem> change) {
        returns.replaceAll(item -> item.key().equals(key) ? change.apply(item) : item);
    }

    private static ReturnedItem returned(Change.NewReturn it) {
        String payment = it.state().equals("Advised") ? "NonRefundable" : "Initial";
        return new ReturnedItem(it.key(), "", it.lineId(), it.quantity(), it.state(), payment);
    }

    private static ReturnedItem moved(ReturnedItem item, String state) {
        if (!item.shipmentState().equals("Returned")) {
            throw new IllegalStateException("commercetools moves only returned items");
        }
        return new ReturnedItem(item.key(), "", item.lineId(), item.quantity(), state, item.paymentState());
    }

    private static ReturnedItem paid(ReturnedItem item, String state) {
        return new ReturnedItem(item.key(), "", item.lineId(), item.quantity(), item.shipmentState(), state);
    }

    private static Payment refunded(Payment payment, Change.Refund refund) {
        if (!payment.id().equals(refund.paymentId())) {
            return payment;
        }
        List<Transaction> transactions = new ArrayList<>(payment.transactions());
        transactions.add(new Transaction("", refund.key(), "Refund", "Success", refund.amount()));
        return new Payment(payment.id(), payment.interfaceName(), payment.method(), payment.planned(), transactions);
    }

    private void note(Change.Note note) {
        if (note.value().isEmpty()) {
            notes.remove(note.field());
        } else {
            notes.put(note.field(), note.value());
        }
    }
}
