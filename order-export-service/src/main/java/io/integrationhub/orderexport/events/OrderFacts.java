package io.integrationhub.orderexport.events;

import io.integrationhub.core.ContentHash;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.content.Shipment;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.money.Payment.Transaction;
import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.ProgressRules.HubFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Derives the facts to publish from an order as it is now, whoever changed it: the order master through the hub, a
 * person in the Merchant Center or the shop.
 */
record OrderFacts(HubFields fields) {

    static final String PLACED = "hub.order.placed.v1";
    static final String CHANGED = "hub.order.changed.v1";
    static final String PROGRESSED = "hub.order.progressed.v1";
    static final String CANCELLED = "hub.order.cancelled.v1";
    static final String EXPORTED = "hub.order.exported.v1";
    static final String REJECTED = "hub.order.rejected.v1";
    static final String CHANGE_REJECTED = "hub.order.change-rejected.v1";
    static final String INVOICED = "hub.order.invoiced.v1";
    static final String DELAYED = "hub.order.delayed.v1";
    static final String SHIPMENT = "hub.shipment.updated.v1";
    static final String RETURN = "hub.return.updated.v1";
    static final String PAYMENT = "hub.payment.updated.v1";
    static final String REFUNDED = "hub.payment.refunded.v1";

    List<OrderFact> of(Order order) {
        Map<String, Object> content =
                Map.of("content", OrderDocument.of(order.content()).fields());
        List<OrderFact> facts = new ArrayList<>();
        facts.add(OrderFact.once(PLACED, "placed", content));
        facts.add(OrderFact.changing(CHANGED, order.content().fingerprint().value(), content));
        addStates(facts, order.status());
        addGoods(facts, order);
        addPayment(facts, order.status());
        addRefunds(facts, order.status());
        addInvoice(facts, order.status());
        addDelay(facts, order.status());
        return facts;
    }

    private static void addStates(List<OrderFact> facts, OrderStatus status) {
        if (status.isCancelled()) {
            facts.add(OrderFact.once(CANCELLED, "cancelled", Map.of()));
        }
        if (!status.orderState().equals("Open") || !status.state().isEmpty()) {
            facts.add(changing(PROGRESSED, Map.of("orderState", status.orderState(), "state", status.state())));
        }
    }

    private static void addGoods(List<OrderFact> facts, Order order) {
        OrderStatus status = order.status();
        if (!status.shipmentState().isEmpty() || !status.deliveries().isEmpty()) {
            List<String> collectAt = order.content().shipments().stream()
                    .filter(Shipment::collect)
                    .map(Shipment::collectAt)
                    .toList();
            Map<String, ?> shipment = Map.of(
                    "shipmentState", status.shipmentState(),
                    "deliveries", status.deliveries(),
                    "lineStates", status.lineStates(),
                    // Tells a buyer who collects the goods from one who waits for a parcel.
                    "collect", collectAt.isEmpty() ? Optional.empty() : Optional.of(true),
                    "collectAt", collectAt);
            facts.add(changing(SHIPMENT, shipment));
        }
        if (!status.returns().isEmpty()) {
            facts.add(changing(RETURN, Map.of("returns", status.returns())));
        }
    }

    private static void addPayment(List<OrderFact> facts, OrderStatus status) {
        if (!status.paymentState().isEmpty()) {
            Map<String, Object> state = Map.of("paymentState", status.paymentState());
            facts.add(OrderFact.changing(PAYMENT, status.paymentState(), state));
        }
    }

    /** Each refund is a fact of its own, however many a payment has and whoever made them. */
    private static void addRefunds(List<OrderFact> facts, OrderStatus status) {
        for (Payment payment : status.payments()) {
            for (Transaction refund : payment.refunds()) {
                Map<String, Object> data = Map.of(
                        "payment", payment.id(),
                        "method", payment.method(),
                        "transaction", refund.id(),
                        "refund", refund.interactionId(),
                        "interfaceId", refund.interfaceId(),
                        "amount", refund.amount());
                facts.add(OrderFact.onceEach(
                        REFUNDED,
                        payment.id() + "/" + refund.id(),
                        OrderDocument.of(data).fields()));
            }
        }
    }

    private void addInvoice(List<OrderFact> facts, OrderStatus status) {
        Map<String, Object> invoiced = new TreeMap<>();
        put(invoiced, "number", status, fields.invoiceNumber());
        put(invoiced, "url", status, fields.invoiceUrl());
        put(invoiced, "total", status, fields.invoiceTotal());
        newest(status.invoices(), String.valueOf(invoiced.get("number")))
                .map(newest -> OrderDocument.of(newest).fields())
                .ifPresent(invoiced::putAll);
        if (invoiced.containsKey("number")) {
            invoiced.put("invoices", status.invoices());
            facts.add(changing(INVOICED, invoiced));
        }
    }

    /** The newest invoice, or the newest credit note of an order without invoice. */
    private static Optional<Invoice> newest(List<Invoice> all, String number) {
        return all.stream()
                .filter(invoice -> invoice.number().equals(number))
                .findFirst()
                .or(() -> all.stream().reduce((_, last) -> last));
    }

    private void addDelay(List<OrderFact> facts, OrderStatus status) {
        Map<String, Object> delay = new TreeMap<>();
        put(delay, "from", status, fields.delayedFrom());
        put(delay, "until", status, fields.delayedUntil());
        if (!delay.isEmpty()) {
            facts.add(OrderFact.changing(DELAYED, delay.toString(), delay));
        }
    }

    private static OrderFact changing(String type, Map<String, ?> state) {
        OrderDocument document = OrderDocument.of(state);
        return OrderFact.changing(type, ContentHash.ofFields(document).hex(), document.fields());
    }

    private static void put(Map<String, Object> data, String name, OrderStatus status, String field) {
        String value = status.hubFields().getOrDefault(field, "");
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }

    /** Identifies the order and its version: of two events, the one with the higher version is newer. */
    static Map<String, Object> reference(Order order) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", order.id().value());
        reference.put("number", order.number().value());
        reference.put("version", order.version());
        return reference;
    }
}
