package io.integrationhub.sandbox.oms;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The switches and the view that a real system does not have, on a port of their own. */
final class OmsAdmin {

    private final OmsStandIn oms;

    OmsAdmin(OmsStandIn oms) {
        this.oms = oms;
    }

    OmsAnswer answer(OmsRequest request) {
        return switch (request.route(2)) {
            case "GET admin/orders" ->
                OmsAnswer.of(
                        200, oms.ledger().orders().stream().map(OmsAdmin::brief).toList());
            case "GET admin/orders/*" -> OmsAnswer.of(200, oms.ledger().ordersWithNumber(third(request)));
            case "POST admin/orders/*/progress" -> OmsAnswer.of(200, progress(third(request), request.json()));
            case "GET admin/ledger" -> OmsAnswer.of(200, ledger());
            case "GET admin/updates" -> OmsAnswer.of(200, oms.updates().all());
            case "GET admin/faults" -> OmsAnswer.of(200, Map.of("down", oms.isDown(), "faults", oms.faults()));
            case "PUT admin/faults" -> faults(request);
            case "PUT admin/webhooks" -> webhooks(oms.webhooks(), request.json());
            case "PUT admin/stock-webhooks" -> webhooks(oms.stockNews().webhooks(), request.json());
            case "GET admin/stock" -> OmsAnswer.of(200, stock());
            case "PUT admin/stock" -> count(request.json());
            case "GET admin/stock-questions" -> OmsAnswer.of(200, questions());
            case "POST admin/down" -> switched(oms::goDown);
            case "POST admin/up" -> switched(oms::comeBack);
            default -> throw new OmsRefusal(404, "NO_SUCH_CALL", "there is no " + request.route());
        };
    }

    private static String third(OmsRequest request) {
        return request.segments().get(2);
    }

    private static Map<String, Object> brief(OmsOrder order) {
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

    private OmsAnswer faults(OmsRequest request) {
        try {
            OmsFault[] faults = OmsAnswer.JSON.treeToValue(request.json().path("faults"), OmsFault[].class);
            return switched(() -> oms.behave(faults));
        } catch (JacksonException e) {
            throw new OmsRefusal(400, "INVALID", e.getOriginalMessage());
        }
    }

    private static OmsAnswer webhooks(OmsWebhooks webhooks, JsonNode body) {
        if (body.has("url")) {
            webhooks.tell(new WebhookTarget(
                    URI.create(body.path("url").asString()), body.path("secret").asString()));
        }
        webhooks.behave(new WebhookManner(
                body.path("duplicates").asInt(0),
                body.path("drops").asInt(0),
                body.path("shuffleWindow").asInt(1),
                body.path("seed").asLong(0)));
        return OmsAnswer.of(200, Map.of("done", true));
    }

    private Map<String, Object> stock() {
        List<Map<String, Object>> places = oms.stock().places().stream()
                .map(place -> {
                    Map<String, Object> json = place.toJson();
                    json.put("onHand", oms.stock().onHand(place));
                    json.put("available", oms.stock().available(place));
                    return json;
                })
                .toList();
        return Map.of(
                "places", places, "reservations", oms.stock().reservations().size());
    }

    private List<List<Map<String, Object>>> questions() {
        return oms.stock().questions().stream()
                .map(places -> places.stream().map(OmsPlace::toJson).toList())
                .toList();
    }

    private OmsAnswer count(JsonNode body) {
        if (!body.path("onHand").isIntegralNumber() || !body.path("sku").isString()) {
            throw new OmsRefusal(400, "INVALID", "sku and onHand are needed");
        }
        return switched(
                () -> oms.stock().count(OmsPlace.in(body), body.path("onHand").asLong()));
    }

    private JsonNode progress(String number, JsonNode body) {
        OmsProgress progress = oms.progress();
        String step = body.path("step").asString();
        return switch (step) {
            case "accept" -> progress.accept(number);
            case "pick" -> progress.pick(number);
            case "ready" -> progress.ready(number);
            case "ship" -> body.has("lines") ? progress.ship(number, lines(body)) : progress.shipRest(number);
            case "deliver" -> progress.deliver(number);
            case "cancel" -> progress.cancel(number);
            case "backorder" -> progress.backorder(number);
            case "delay" -> progress.delay(number, date(body, "from"), date(body, "until"));
            case "lines" -> progress.lines(number, body.path("status").asString(), lines(body));
            case "return" ->
                progress.giveBack(
                        number, lines(body).getFirst(), body.path("status").asString());
            case "refund" ->
                progress.refund(
                        number, lines(body).getFirst(), body.path("amount").asString());
            case "invoice" -> progress.invoice(number);
            case "payment" -> progress.payment(number, body.path("status").asString());
            default -> throw new OmsRefusal(400, "NO_SUCH_STEP", "there is no step '" + step + "'");
        };
    }

    private static List<OmsLine> lines(JsonNode body) {
        List<OmsLine> lines = body.path("lines")
                .valueStream()
                .map(line -> new OmsLine(
                        line.path("lineId").asString(), line.path("quantity").asLong()))
                .toList();
        if (lines.isEmpty()) {
            throw new OmsRefusal(400, "NO_LINES", "the step needs lines");
        }
        return lines;
    }

    private static LocalDate date(JsonNode body, String field) {
        return LocalDate.parse(body.path(field).asString());
    }

    private static OmsAnswer switched(Runnable change) {
        change.run();
        return OmsAnswer.of(200, Map.of("done", true));
    }
}
