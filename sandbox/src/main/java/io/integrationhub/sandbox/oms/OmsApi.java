package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import io.integrationhub.sandbox.oms.protocol.OmsSchema;
import io.integrationhub.sandbox.oms.protocol.OmsUpdates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The API of the OMS, as any caller sees it: authenticates requests and handles those about orders. */
final class OmsApi {

    /** The query parameters by route; these are all routes that read. */
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "GET api/orders", Set.of("number"),
            "GET api/order-updates", Set.of("since", "limit"),
            "GET api/stock", Set.of("since"),
            "GET api/stock-updates", Set.of("since"));

    private static final int PAGE = 100;
    private static final int MAX_PAGE = 500;

    private final byte[] authorization;
    private final OmsLedger ledger;
    private final OmsUpdates updates;
    private final OmsFaults faults;
    private final OmsStockApi stock;

    OmsApi(String token, OmsLedger ledger, OmsUpdates updates, OmsFaults faults, OmsStockApi stock) {
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.ledger = ledger;
        this.updates = updates;
        this.faults = faults;
        this.stock = stock;
    }

    Response handle(Request request) {
        authenticate(request);
        requireKnownParameters(request);
        return stock.handle(request).orElseGet(() -> handleOrders(request));
    }

    private static void requireKnownParameters(Request request) {
        if (request.is("GET") && !PARAMETERS.containsKey(request.route())) {
            return; // there is no such endpoint, which is the error to report
        }
        Set<String> known = PARAMETERS.getOrDefault(request.route(), Set.of());
        request.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new OmsRejection(400, "BAD_PARAMETER", "unknown parameter " + name);
                });
    }

    private Response handleOrders(Request request) {
        return switch (request.route(2)) {
            case "POST api/orders" -> place(request);
            case "GET api/orders" -> find(request);
            case "PUT api/orders/*" -> replace(request);
            case "POST api/orders/*/cancel" -> cancel(request);
            case "POST api/orders/*/returns" -> sendReturn(request);
            case "GET api/order-updates" -> poll(request);
            default -> throw new OmsRejection(404, "NO_SUCH_ENDPOINT", "no such endpoint: " + request.route());
        };
    }

    private void authenticate(Request request) {
        byte[] sent = request.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(authorization, sent)) {
            throw new OmsRejection(401, "UNAUTHORIZED", "missing or wrong bearer token");
        }
        faults.hit(OmsFault.CredentialsRefused.class).ifPresent(fault -> {
            throw new OmsRejection(401, "EXPIRED", "the bearer token has expired");
        });
    }

    private Response place(Request request) {
        String key = request.header("Idempotency-Key")
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new OmsRejection(400, "NO_KEY", "missing header Idempotency-Key"));
        JsonNode content = valid(OmsBody.json(request));
        boolean honored = faults.hit(OmsFault.KeyIgnored.class).isEmpty();
        synchronized (ledger) {
            Optional<OmsOrder> existing = honored ? ledger.orderWithKey(key) : Optional.empty();
            existing.ifPresent(order -> requireSameNumber(order, content));
            return existing.map(order -> receipt(200, order)).orElseGet(() -> receipt(201, place(key, content)));
        }
    }

    private static void requireSameNumber(OmsOrder order, JsonNode content) {
        if (!content.path("number").asString().equals(order.number())) {
            throw new OmsRejection(409, "KEY_REUSED", "the key belongs to the order " + order.number());
        }
    }

    private OmsOrder place(String key, JsonNode content) {
        applyFaults(content);
        return ledger.place(key, content);
    }

    private Response find(Request request) {
        String number = request.parameter("number")
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new OmsRejection(400, "NO_NUMBER", "missing parameter number"));
        List<Map<String, String>> found =
                ledger.ordersWithNumber(number).stream().map(OmsApi::found).toList();
        return Response.ok(Map.of("orders", found));
    }

    private static Map<String, String> found(OmsOrder order) {
        return Map.of(
                "id", order.id(),
                "number", order.number(),
                "commercetoolsId", order.content().path("commercetoolsId").asString(),
                "status", order.status());
    }

    private Response replace(Request request) {
        OmsOrder order = ledger.require(request.segments().get(2));
        JsonNode content = valid(OmsBody.json(request));
        if (!content.path("number").asString().equals(order.number())) {
            throw new OmsRejection(400, "OTHER_NUMBER", order.id() + " has the number " + order.number());
        }
        if (!order.status().equals("received") && !order.status().equals("accepted")) {
            throw new OmsRejection(422, "TOO_LATE", order.id() + " is already " + order.status());
        }
        applyFaults(content);
        return receipt(200, order.content().equals(content) ? order : ledger.replace(order.id(), content));
    }

    private Response cancel(Request request) {
        OmsOrder order = ledger.require(request.segments().get(2));
        JsonNode body = OmsBody.json(request);
        if (!body.path("reason").isString() || body.size() != 1) {
            throw new OmsRejection(400, "INVALID", "the body must be {\"reason\": \"…\"} and nothing else");
        }
        if (Set.of("shipped", "delivered").contains(order.status())) {
            throw new OmsRejection(422, "TOO_LATE", order.id() + " is already " + order.status());
        }
        return receipt(200, ledger.cancel(order.id()));
    }

    /** Announcing the same return again returns the first one. */
    private Response sendReturn(Request request) {
        OmsOrder order = ledger.require(request.segments().get(2));
        JsonNode sent = OmsSchema.RETURN.requireValid(OmsBody.json(request));
        String line = sent.path("lineId").asString();
        boolean isPossible = order.goods().stream()
                .filter(goods -> goods.lineId().equals(line))
                .anyMatch(goods -> goods.quantity() >= sent.path("quantity").asLong());
        if (!isPossible) {
            throw new OmsRejection(422, "NOT_SOLD", order.id() + " does not contain that many pieces of " + line);
        }
        applyFaults(order.content());
        return receipt(ledger.sendReturn(order.id(), sent) ? 201 : 200, order);
    }

    private Response poll(Request request) {
        String limit =
                request.parameter("limit").filter(value -> !value.isEmpty()).orElse(String.valueOf(PAGE));
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MAX_PAGE) {
            throw new OmsRejection(400, "BAD_LIMIT", "limit must be 1 to " + MAX_PAGE + ", not '" + limit + "'");
        }
        String cursor =
                request.parameter("since").filter(value -> !value.isEmpty()).orElse("0");
        return Response.ok(updates.page(cursor, Integer.parseInt(limit)));
    }

    private static JsonNode valid(JsonNode content) {
        OmsSchema.ORDER.requireValid(content);
        List<String> violations = OmsMoneyCheck.violations(content);
        if (!violations.isEmpty()) {
            throw new OmsRejection(400, "INVALID", "the order is invalid: " + violations.getFirst(), violations);
        }
        return content;
    }

    private void applyFaults(JsonNode content) {
        String number = content.path("number").asString();
        faults.hit(OmsFault.Failing.class)
                .filter(failing -> failing.numbers().contains(number))
                .ifPresent(failing -> {
                    throw new OmsRejection(500, "BROKEN", "internal error");
                });
        faults.hit(OmsFault.Rejecting.class).ifPresent(rejecting -> reject(rejecting, number, content));
    }

    private static void reject(OmsFault.Rejecting rejecting, String number, JsonNode content) {
        Set<String> rejectedSkus = content.path("lines")
                .valueStream()
                .map(line -> line.path("sku").asString())
                .filter(rejecting.skus()::contains)
                .collect(Collectors.toSet());
        if (!rejectedSkus.isEmpty()) {
            throw new OmsRejection(422, "UNKNOWN_SKU", "unknown SKU: " + String.join(", ", rejectedSkus));
        }
        boolean all = rejecting.skus().isEmpty() && rejecting.numbers().isEmpty();
        if (all || rejecting.numbers().contains(number)) {
            throw new OmsRejection(422, "ORDER_NOT_ACCEPTED", "the order is not accepted");
        }
    }

    private static Response receipt(int status, OmsOrder order) {
        return Response.json(status, Map.of("id", order.id(), "number", order.number()));
    }
}
