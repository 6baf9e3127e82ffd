package io.integrationhub.orderexport.events;

import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.progress.ProgressRules.NoteFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the facts off an order as it is now, whoever brought them about: the order master through us, a person in the
 * Merchant Center, or the shop itself.
 */
record OrderFacts(NoteFields notes) {

    static final String PLACED = "hub.order.placed.v1";
    static final String CHANGED = "hub.order.changed.v1";
    static final String PROGRESSED = "hub.order.progressed.v1";
    static final String CANCELLED = "hub.order.cancelled.v1";
    static final String EXPORTED = "hub.order.exported.v1";
    static final String REJECTED = "hub.order.rejected.v1";
    static final String INVOICED = "hub.order.invoiced.v1";
    static final String DELAYED = "hub.order.delayed.v1";
    static final String SHIPMENT = "hub.shipment.updated.v1";
    static final String RETURN = "hub.return.updated.v1";
    static final String PAYMENT = "hub.payment.updated.v1";

    List<Fact> of(Order order) {
        OrderStanding standing = order.standing();
        Map<String, Object> content =
                Map.of("content", OrderDocument.of(order.content()).fields());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.once(PLACED, "placed", content));
        facts.add(Fact.changing(CHANGED, order.content().fingerprint().value(), content));
        if (standing.cancelled()) {
            facts.add(Fact.once(CANCELLED, "cancelled", Map.of()));
        }
        if (!standing.orderState().equals("Open") || !standing.state().isEmpty()) {
            facts.add(changing(PROGRESSED, Map.of("orderState", standing.orderState(), "state", standing.state())));
        }
        if (!standing.shipmentState().isEmpty() || !standing.deliveries().isEmpty()) {
            facts.add(changing(
                    SHIPMENT,
                    Map.of(
                            "shipmentState", standing.shipmentState(),
                            "deliveries", standing.deliveries(),
                            "lineStates", standing.lineStates())));
        }
        if (!standing.returns().isEmpty()) {
            facts.add(changing(RETURN, Map.of("returns", standing.returns())));
        }
        if (!standing.paymentState().isEmpty()) {
            Map<String, Object> state = Map.of("paymentState", standing.paymentState());
            facts.add(Fact.changing(PAYMENT, standing.paymentState(), state));
        }
        addNoted(facts, standing);
        return facts;
    }

    private void addNoted(List<Fact> facts, OrderStanding standing) {
        Map<String, Object> invoice = new TreeMap<>();
        note(invoice, "number", standing, notes.invoiceNumber());
        note(invoice, "url", standing, notes.invoiceUrl());
        note(invoice, "total", standing, notes.invoiceTotal());
        if (invoice.containsKey("number")) {
            facts.add(Fact.changing(INVOICED, invoice.toString(), invoice));
        }
        Map<String, Object> delay = new TreeMap<>();
        note(delay, "from", standing, notes.delayedFrom());
        note(delay, "until", standing, notes.delayedUntil());
        if (!delay.isEmpty()) {
            facts.add(Fact.changing(DELAYED, delay.toString(), delay));
        }
    }

    private static Fact changing(String type, Map<String, ?> state) {
        OrderDocument document = OrderDocument.of(state);
        return Fact.changing(type, Fingerprint.of(document).value(), document.fields());
    }

    private static void note(Map<String, Object> parts, String name, OrderStanding standing, String field) {
        String value = standing.notes().getOrDefault(field, "");
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    /** Which order an event is about, at which version: of two events, the one with the higher version is the newer. */
    static Map<String, Object> about(Order order) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", order.id().value());
        about.put("number", order.number().value());
        about.put("version", order.version());
        return about;
    }
}
