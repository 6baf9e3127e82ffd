package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import io.integrationhub.sandbox.oms.protocol.OmsUpdates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Advances orders inside the OMS, as people in a warehouse and in accounting do, and publishes an update for each step.
 *
 * <p>Each method expects an order number and returns the update.
 */
public final class OmsProgress {

    private static final String BACK_IN_STOCK = "back-in-stock";

    private final OmsLedger ledger;
    private final OmsUpdates updates;
    private final InstantSource clock;

    OmsProgress(OmsLedger ledger, OmsUpdates updates, InstantSource clock) {
        this.ledger = ledger;
        this.updates = updates;
        this.clock = clock;
    }

    public JsonNode accept(String number) {
        return status(number, "accepted");
    }

    public JsonNode pick(String number) {
        return status(number, "picking");
    }

    public JsonNode ready(String number) {
        return status(number, "ready");
    }

    /** The goods wait at the collection point. */
    public JsonNode readyForCollection(String number) {
        return status(number, "ready-for-collection");
    }

    /** The buyer has collected the goods. */
    public JsonNode collect(String number) {
        return status(number, "collected");
    }

    public JsonNode deliver(String number) {
        return status(number, "delivered");
    }

    public JsonNode cancel(String number) {
        return status(number, "cancelled");
    }

    public JsonNode backorder(String number) {
        return status(number, "backorder");
    }

    /** Announces a later delivery. */
    public JsonNode delay(String number, LocalDate from, LocalDate until) {
        return publish(
                number,
                "delayed",
                update -> update.putObject("delay").put("from", from.toString()).put("until", until.toString()));
    }

    /** Changes the status of some lines within the warehouse. */
    public JsonNode lines(String number, String status, List<OmsOrder.Line> lines) {
        return publish(number, "", update -> addLines(update, status, lines));
    }

    /** Ships everything that has not been shipped yet in one parcel. */
    public JsonNode shipRemaining(String number) {
        return ship(number, unshipped(require(number)));
    }

    /** Ships some items in one parcel; the order is shipped with the last of them. */
    public JsonNode ship(String number, List<OmsOrder.Line> lines) {
        OmsOrder order = require(number);
        boolean last = unshipped(order).stream().allMatch(lines::contains);
        String key = "D-" + order.id() + "-" + updates.nextSequence(order.id());
        return publish(number, last ? "shipped" : "", update -> {
            addLines(update, "shipped", lines);
            addDelivery(update.putArray("deliveries").addObject(), key, lines);
        });
    }

    /** Receives returned items. */
    public JsonNode returnItems(String number, OmsOrder.Line items, String status) {
        return publish(number, "", update -> addReturn(update, items, status, status.equals(BACK_IN_STOCK)));
    }

    /** Puts returned items back into stock and refunds an amount for them. */
    public JsonNode refund(String number, OmsOrder.Line items, String amount) {
        return publish(
                number,
                "",
                update -> addReturn(update, items, BACK_IN_STOCK, true).put("refund", amount));
    }

    /** Pays back an amount, for whatever reason. */
    public JsonNode refundPart(String number, String key, String amount) {
        return publish(
                number,
                "",
                update -> update.putArray("refunds").addObject().put("key", key).put("amount", amount));
    }

    /** Sends the invoice. */
    public JsonNode invoice(String number) {
        OmsOrder order = require(number);
        String invoice = "INV-" + order.id();
        return publish(
                number,
                "",
                update -> update.putObject("invoice")
                        .put("number", invoice)
                        .put("url", "https://oms.example/invoices/" + invoice + ".pdf")
                        .put("total", order.content().path("total").asString()));
    }

    /** Sends an invoice for a part of the order. */
    public JsonNode invoicePart(String number, String invoice, String total) {
        return document(number, "invoice", invoice, total);
    }

    /** Sends a credit note. */
    public JsonNode credit(String number, String creditNote, String total) {
        return document(number, "credit-note", creditNote, total);
    }

    private JsonNode document(String number, String kind, String document, String total) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return publish(
                number,
                "",
                update -> update.putArray("invoices")
                        .addObject()
                        .put("number", document)
                        .put("kind", kind)
                        .put("url", "https://oms.example/invoices/" + document + ".pdf")
                        .put("total", total)
                        .put("date", today.toString()));
    }

    /** Changes the payment status. */
    public JsonNode payment(String number, String status) {
        return publish(number, "", update -> update.putObject("payment").put("status", status));
    }

    private JsonNode status(String number, String status) {
        return publish(number, status, update -> {});
    }

    private JsonNode publish(String number, String status, Consumer<ObjectNode> content) {
        OmsOrder order = require(number);
        synchronized (updates) {
            ObjectNode update = JsonNodeFactory.instance.objectNode();
            update.put("eventId", UUID.randomUUID().toString());
            update.put("occurredAt", clock.instant().toString());
            update.put("sequence", updates.nextSequence(order.id()));
            update.putObject("order").put("number", order.number()).put("id", order.id());
            if (!status.isEmpty()) {
                update.put("status", status);
                ledger.status(order.id(), status);
            }
            content.accept(update);
            updates.publish(update);
            return update;
        }
    }

    private OmsOrder require(String number) {
        List<OmsOrder> orders = ledger.ordersWithNumber(number);
        if (orders.isEmpty()) {
            throw new OmsRejection(404, "NOT_FOUND", "no order with number " + number);
        }
        return orders.getFirst();
    }

    /** The items that no update so far has shipped. */
    private List<OmsOrder.Line> unshipped(OmsOrder order) {
        Map<String, Long> shipped = new HashMap<>();
        updates.of(order.id()).stream()
                .flatMap(update -> update.path("deliveries").valueStream())
                .flatMap(delivery -> delivery.path("lines").valueStream())
                .forEach(line -> shipped.merge(
                        line.path("lineId").asString(), line.path("quantity").asLong(), Long::sum));
        List<OmsOrder.Line> remaining = new ArrayList<>();
        for (OmsOrder.Line line : order.goods()) {
            long open = line.quantity() - shipped.getOrDefault(line.lineId(), 0L);
            if (open > 0) {
                remaining.add(new OmsOrder.Line(line.lineId(), open));
            }
        }
        return remaining;
    }

    private static ObjectNode addReturn(ObjectNode update, OmsOrder.Line items, String status, boolean refunded) {
        return update.putArray("returns")
                .addObject()
                .put("key", "R-" + update.at("/order/id").asString() + "-" + items.lineId())
                .put("lineId", items.lineId())
                .put("quantity", items.quantity())
                .put("status", status)
                .put("refunded", refunded);
    }

    private static void addLines(ObjectNode update, String status, List<OmsOrder.Line> lines) {
        ArrayNode array = update.putArray("lines");
        lines.forEach(line -> array.addObject()
                .put("lineId", line.lineId())
                .put("quantity", line.quantity())
                .put("status", status));
    }

    private static void addDelivery(ObjectNode delivery, String key, List<OmsOrder.Line> lines) {
        delivery.put("key", key);
        ArrayNode array = delivery.putArray("lines");
        lines.forEach(line -> array.addObject().put("lineId", line.lineId()).put("quantity", line.quantity()));
        delivery.putArray("parcels")
                .addObject()
                .put("key", key + "-P1")
                .put("carrier", "DHL")
                .put("trackingId", "JD" + Math.abs((long) key.hashCode()))
                .put("trackingUrl", "https://carrier.example/track/" + key);
    }
}
