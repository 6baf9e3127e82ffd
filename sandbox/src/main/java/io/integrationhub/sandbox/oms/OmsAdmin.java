package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The admin API, which a real system does not have: inspects the state, injects faults and advances orders. */
final class OmsAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OmsStandIn oms;

    OmsAdmin(OmsStandIn oms) {
        this.oms = oms;
    }

    Response handle(Request request) {
        return switch (request.route(2)) {
            case "GET admin/orders" ->
                Response.ok(
                        oms.ledger().orders().stream().map(OmsAdmin::summary).toList());
            case "GET admin/orders/*" -> Response.ok(oms.ledger().ordersWithNumber(third(request)));
            case "POST admin/orders/*/progress" -> Response.ok(progress(third(request), OmsBody.json(request)));
            case "GET admin/ledger" -> Response.ok(ledger());
            case "GET admin/updates" -> Response.ok(oms.updates().all());
            case "GET admin/faults" -> Response.ok(Map.of("down", oms.isDown(), "faults", oms.faults()));
            case "PUT admin/faults" -> setFaults(request);
            case "PUT admin/webhooks" -> webhooks(oms.webhooks(), OmsBody.json(request));
            case "PUT admin/stock-webhooks" -> webhooks(oms.stockUpdates().webhooks(), OmsBody.json(request));
            case "GET admin/stock" -> Response.ok(stock());
            case "PUT admin/stock" -> setStock(OmsBody.json(request));
            case "GET admin/stock-queries" -> Response.ok(stockQueries());
            case "POST admin/down" -> done(oms::goDown);
            case "POST admin/up" -> done(oms::comeUp);
            default -> throw new OmsRejection(404, "NO_SUCH_ENDPOINT", "no such endpoint: " + request.route());
        };
    }

    private static String third(Request request) {
        return request.segments().get(2);
    }

    private static Map<String, Object> summary(OmsOrder order) {
        return Map.of(
                "id", order.id(),
                "number", order.number(),
                "status", order.status(),
                "version", order.version());
    }

    private Map<String, Object> ledger() {
        return Map.of(
                "orders", oms.ledger().orders().size(),
                "duplicates", oms.ledger().duplicates(),
                "webhooksDelivered", oms.webhooks().delivered(),
                "effects", oms.ledger().effects());
    }

    private Response setFaults(Request request) {
        try {
            OmsFault[] faults = JSON.treeToValue(OmsBody.json(request).path("faults"), OmsFault[].class);
            return done(() -> oms.setFaults(faults));
        } catch (JacksonException e) {
            throw new OmsRejection(400, "INVALID", e.getOriginalMessage());
        }
    }

    private static Response webhooks(OmsWebhooks webhooks, JsonNode body) {
        if (body.has("url")) {
            webhooks.sendTo(new OmsWebhooks.Target(
                    URI.create(body.path("url").asString()), body.path("secret").asString()));
        }
        OmsWebhooks.Faults faults = new OmsWebhooks.Faults(
                body.path("duplicates").asInt(0),
                body.path("drops").asInt(0),
                body.path("shuffleWindow").asInt(1),
                body.path("seed").asLong(0));
        return done(() -> webhooks.setFaults(faults));
    }

    private Map<String, Object> stock() {
        List<Map<String, Object>> positions =
                oms.stock().positions().stream().map(this::stock).toList();
        return Map.of(
                "positions",
                positions,
                "reservations",
                oms.stock().reservations().size());
    }

    private Map<String, Object> stock(OmsStockPosition position) {
        Map<String, Object> json = position.toJson();
        json.put("onHand", oms.stock().onHand(position));
        json.put("available", oms.stock().available(position));
        return json;
    }

    private List<List<Map<String, Object>>> stockQueries() {
        return oms.stock().queries().stream()
                .map(positions ->
                        positions.stream().map(OmsStockPosition::toJson).toList())
                .toList();
    }

    private Response setStock(JsonNode body) {
        if (!body.path("onHand").isIntegralNumber() || !body.path("sku").isString()) {
            throw new OmsRejection(400, "INVALID", "sku and onHand are required");
        }
        long onHand = body.path("onHand").asLong();
        return done(() -> oms.stock().setOnHand(OmsStockPosition.in(body), onHand));
    }

    private JsonNode progress(String number, JsonNode body) {
        OmsProgress progress = oms.progress();
        String status = body.path("status").asString("");
        String step = body.path("step").asString();
        return switch (step) {
            case "accept" -> progress.accept(number);
            case "pick" -> progress.pick(number);
            case "ready" -> progress.ready(number);
            case "ship" -> body.has("lines") ? progress.ship(number, lines(body)) : progress.shipRemaining(number);
            case "deliver" -> progress.deliver(number);
            case "cancel" -> progress.cancel(number);
            case "backorder" -> progress.backorder(number);
            case "delay" -> progress.delay(number, date(body, "from"), date(body, "until"));
            case "lines" -> progress.lines(number, status, lines(body));
            case "return" -> progress.returnItems(number, lines(body).getFirst(), status);
            case "refund" ->
                progress.refund(
                        number, lines(body).getFirst(), body.path("amount").asString());
            case "invoice" -> progress.invoice(number);
            case "payment" -> progress.payment(number, status);
            default -> throw new OmsRejection(400, "NO_SUCH_STEP", "no such step: '" + step + "'");
        };
    }

    private static List<OmsOrder.Line> lines(JsonNode body) {
        List<OmsOrder.Line> lines = body.path("lines")
                .valueStream()
                .map(line -> new OmsOrder.Line(
                        line.path("lineId").asString(), line.path("quantity").asLong()))
                .toList();
        if (lines.isEmpty()) {
            throw new OmsRejection(400, "NO_LINES", "the step requires lines");
        }
        return lines;
    }

    private static LocalDate date(JsonNode body, String field) {
        return LocalDate.parse(body.path(field).asString());
    }

    private static Response done(Runnable change) {
        change.run();
        return Response.ok(Map.of("done", true));
    }
}
