package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.money.Payment.Transaction;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.order.status.Delivery.Parcel;
import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.progress.plan.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An order status that changes according to the rules of commercetools. */
final class MutableOrderStatus {

    private final OrderContent content;
    private String orderState;
    private String shipmentState;
    private String paymentState;
    private String state;
    private final Map<String, Map<String, Long>> lineStates;
    private final List<Delivery> deliveries;
    private final List<ReturnedItem> returns;
    private final List<Payment> payments;
    private final List<Invoice> invoices;
    private final Map<String, String> hubFields;

    MutableOrderStatus(Order order) {
        OrderStatus status = order.status();
        content = order.content();
        orderState = status.orderState();
        shipmentState = status.shipmentState();
        paymentState = status.paymentState();
        state = status.state();
        lineStates = new HashMap<>(status.lineStates());
        deliveries = new ArrayList<>(status.deliveries());
        returns = new ArrayList<>(status.returns());
        payments = new ArrayList<>(status.payments());
        invoices = new ArrayList<>(status.invoices());
        hubFields = new HashMap<>(status.hubFields());
    }

    OrderStatus toStatus() {
        return new OrderStatus(
                orderState,
                shipmentState,
                paymentState,
                state,
                lineStates,
                deliveries,
                returns,
                payments,
                invoices,
                hubFields);
    }

    void apply(Change change) {
        switch (change) {
            case Change.OrderState it -> orderState = it.state();
            case Change.ShipmentState it -> shipmentState = it.state();
            case Change.PaymentState it -> paymentState = it.state();
            case Change.State it -> state = it.key();
            case Change.LineState it -> move(it);
            case Change.NewDelivery it -> deliveries.add(it.delivery());
            case Change.DeliveryItems it -> setItems(it.delivery());
            case Change.NewParcel it -> addParcel(it.deliveryKey(), it.parcel());
            case Change.Tracking it -> setTracking(it.parcel());
            case Change.NewReturn it -> returns.add(newReturn(it));
            case Change.ReturnState it -> updateReturn(it.key(), item -> withShipmentState(item, it.state()));
            case Change.ReturnPayment it -> updateReturn(it.key(), item -> withPaymentState(item, it.state()));
            case Change.CustomField it -> setCustomField(it);
            case Change.Invoices it -> setInvoices(it.invoices());
            case Change.Settlement _ -> {}
            case Change.Refund it -> payments.replaceAll(payment -> refunded(payment, it));
        }
    }

    private void setInvoices(List<Invoice> all) {
        invoices.clear();
        invoices.addAll(all);
    }

    private void move(Change.LineState move) {
        Map<String, Long> pieces =
                new TreeMap<>(lineStates.getOrDefault(move.lineId(), Map.of("Initial", quantityOf(move.lineId()))));
        if (pieces.getOrDefault(move.from(), 0L) < move.quantity()) {
            throw new IllegalStateException("fewer pieces in " + move.from());
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

    private void setItems(Delivery changed) {
        updateDelivery(
                changed.key(), delivery -> new Delivery(delivery.key(), "", changed.items(), delivery.parcels()));
    }

    private void addParcel(String deliveryKey, Parcel parcel) {
        updateDelivery(deliveryKey, delivery -> {
            List<Parcel> parcels = new ArrayList<>(delivery.parcels());
            parcels.add(parcel);
            return new Delivery(delivery.key(), "", delivery.items(), parcels);
        });
    }

    private void setTracking(Parcel tracked) {
        deliveries.replaceAll(delivery -> new Delivery(
                delivery.key(),
                "",
                delivery.items(),
                delivery.parcels().stream()
                        .map(parcel -> parcel.key().equals(tracked.key()) ? tracked : parcel)
                        .toList()));
    }

    private void updateDelivery(String key, UnaryOperator<Delivery> change) {
        deliveries.replaceAll(delivery -> delivery.key().equals(key) ? change.apply(delivery) : delivery);
    }

    private void updateReturn(String key, UnaryOperator<ReturnedItem> change) {
        returns.replaceAll(item -> item.key().equals(key) ? change.apply(item) : item);
    }

    private static ReturnedItem newReturn(Change.NewReturn it) {
        String payment = it.state().equals("Advised") ? "NonRefundable" : "Initial";
        return new ReturnedItem(it.key(), "", it.lineId(), it.quantity(), it.state(), payment, "");
    }

    private static ReturnedItem withShipmentState(ReturnedItem item, String state) {
        if (!item.shipmentState().equals("Returned")) {
            throw new IllegalStateException("only returned items can change their state");
        }
        return new ReturnedItem(item.key(), "", item.lineId(), item.quantity(), state, item.paymentState(), "");
    }

    private static ReturnedItem withPaymentState(ReturnedItem item, String state) {
        return new ReturnedItem(item.key(), "", item.lineId(), item.quantity(), item.shipmentState(), state, "");
    }

    private static Payment refunded(Payment payment, Change.Refund refund) {
        if (!payment.id().equals(refund.paymentId())) {
            return payment;
        }
        List<Transaction> transactions = new ArrayList<>(payment.transactions());
        transactions.add(new Transaction("", refund.key(), "", "Refund", "Success", refund.amount()));
        return new Payment(
                payment.id(),
                payment.interfaceName(),
                payment.interfaceId(),
                payment.method(),
                payment.planned(),
                transactions);
    }

    private void setCustomField(Change.CustomField field) {
        if (field.value().isEmpty()) {
            hubFields.remove(field.name());
        } else {
            hubFields.put(field.name(), field.value());
        }
    }
}
