package io.integrationhub.sandbox.oms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves orders on inside the OMS and tells about it: what people in a warehouse and in accounting do.
 *
 * <p>Each method takes an order number and gives the update that was told.
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

    public JsonNode deliver(String number) {
        return status(number, "delivered");
    }

    public JsonNode cancel(String number) {
        return status(number, "cancelled");
    }

    public JsonNode backorder(String number) {
        return status(number, "backorder");
    }

    /** The goods come later. */
    public JsonNode delay(String number, LocalDate from, LocalDate until) {
        return tell(
                number,
                "delayed",
                update -> update.putObject("delay").put("from", from.toString()).put("until", until.toString()));
    }

    /** Some lines changed their state within the warehouse. */
    public JsonNode lines(String number, String status, List<OmsLine> pieces) {
        return tell(number, "", update -> addLines(update, status, pieces));
    }

    /** Everything that has not left yet leaves in one parcel. */
    public JsonNode shipRest(String number) {
        return ship(number, unshipped(require(number)));
    }

    /** Some pieces leave in one parcel; with the last of them the order counts as shipped. */
    public JsonNode ship(String number, List<OmsLine> pieces) {
        OmsOrder order = require(number);
        boolean last = unshipped(order).stream().allMatch(pieces::contains);
        String key = "D-" + order.id() + "-" + updates.nextSequence(order.id());
        return tell(number, last ? "shipped" : "", update -> {
            addLines(update, "shipped", pieces);
            addDelivery(update.putArray("deliveries").addObject(), key, pieces);
        });
    }

    /** Pieces come back. */
    public JsonNode giveBack(String number, OmsLine pieces, String status) {
        return tell(number, "", update -> addReturn(update, pieces, status, status.equals(BACK_IN_STOCK)));
    }

    /** Pieces are back in stock, and so much money went back for them. */
    public JsonNode refund(String number, OmsLine pieces, String amount) {
        return tell(
                number,
                "",
                update -> addReturn(update, pieces, BACK_IN_STOCK, true).put("refund", amount));
    }

    /** Accounting sends the invoice. */
    public JsonNode invoice(String number) {
        OmsOrder order = require(number);
        String invoice = "INV-" + order.id();
        return tell(
                number,
                "",
                update -> update.putObject("invoice")
                        .put("number", invoice)
                        .put("url", "https://oms.example/invoices/" + invoice + ".pdf")
                        .put("total", order.content().path("total").asString()));
    }

    /** Accounting learns about the money. */
    public JsonNode payment(String number, String status) {
        return tell(number, "", update -> update.putObject("payment").put("status", status));
    }

    private JsonNode status(String number, String status) {
        return tell(number, status, update -> {});
    }

    private JsonNode tell(String number, String status, Consumer<ObjectNode> content) {
        OmsOrder order = require(number);
        synchronized (updates) {
            ObjectNode update = OmsAnswer.JSON.createObjectNode();
            update.put("eventId", UUID.randomUUID().toString());
            update.put("occurredAt", clock.instant().toString());
            update.put("sequence", updates.nextSequence(order.id()));
            update.putObject("order").put("number", order.number()).put("id", order.id());
            if (!status.isEmpty()) {
                update.put("status", status);
                ledger.status(order.id(), status);
            }
            content.accept(update);
            updates.tell(update);
            return update;
        }
    }

    private OmsOrder require(String number) {
        List<OmsOrder> orders = ledger.ordersWithNumber(number);
        if (orders.isEmpty()) {
            throw new OmsRefusal(404, "NOT_FOUND", "there is no order with number " + number);
        }
        return orders.getFirst();
    }

    /** What has not left yet, as told so far. */
    private List<OmsLine> unshipped(OmsOrder order) {
        Map<String, Long> left = new HashMap<>();
        for (JsonNode update : updates.of(order.id())) {
            for (JsonNode delivery : update.path("deliveries")) {
                delivery.path("lines")
                        .forEach(line -> left.merge(
                                line.path("lineId").asString(),
                                line.path("quantity").asLong(),
                                Long::sum));
            }
        }
        List<OmsLine> rest = new ArrayList<>();
        for (OmsLine line : order.goods()) {
            long open = line.quantity() - left.getOrDefault(line.lineId(), 0L);
            if (open > 0) {
                rest.add(new OmsLine(line.lineId(), open));
            }
        }
        return rest;
    }

    private static ObjectNode addReturn(ObjectNode update, OmsLine pieces, String status, boolean refunded) {
        return update.putArray("returns")
                .addObject()
                .put("key", "R-" + update.at("/order/id").asString() + "-" + pieces.lineId())
                .put("lineId", pieces.lineId())
                .put("quantity", pieces.quantity())
                .put("status", status)
                .put("refunded", refunded);
    }

    private static void addLines(ObjectNode update, String status, List<OmsLine> pieces) {
        ArrayNode lines = update.putArray("lines");
        pieces.forEach(piece -> lines.addObject()
                .put("lineId", piece.lineId())
                .put("quantity", piece.quantity())
                .put("status", status));
    }

    private static void addDelivery(ObjectNode delivery, String key, List<OmsLine> pieces) {
        delivery.put("key", key);
        ArrayNode lines = delivery.putArray("lines");
        pieces.forEach(piece -> lines.addObject().put("lineId", piece.lineId()).put("quantity", piece.quantity()));
        delivery.putArray("parcels")
                .addObject()
                .put("key", key + "-P1")
                .put("carrier", "DHL")
                .put("trackingId", "JD" + Math.abs((long) key.hashCode()))
                .put("trackingUrl", "https://carrier.example/track/" + key);
    }
}
