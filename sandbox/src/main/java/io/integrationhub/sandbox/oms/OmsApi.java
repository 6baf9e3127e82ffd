package io.integrationhub.sandbox.oms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the OMS can be asked to do, as any caller sees it. */
final class OmsApi {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

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

    OmsAnswer answer(OmsRequest request) {
        authenticate(request);
        return stock.answer(request).orElseGet(() -> answerAboutOrders(request));
    }

    private OmsAnswer answerAboutOrders(OmsRequest request) {
        return switch (request.route(2)) {
            case "POST api/orders" -> place(request);
            case "GET api/orders" -> find(request);
            case "PUT api/orders/*" -> replace(request);
            case "POST api/orders/*/cancel" -> cancel(request);
            case "GET api/order-updates" -> poll(request);
            default -> throw new OmsRefusal(404, "NO_SUCH_CALL", "there is no " + request.route());
        };
    }

    private void authenticate(OmsRequest request) {
        byte[] sent = request.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(authorization, sent)) {
            throw new OmsRefusal(401, "UNAUTHORIZED", "the bearer token is missing or wrong");
        }
    }

    private OmsAnswer place(OmsRequest request) {
        String key = request.header("Idempotency-Key")
                .orElseThrow(() -> new OmsRefusal(400, "NO_KEY", "the header Idempotency-Key is missing"));
        JsonNode content = valid(request.json());
        boolean honoured = faults.hit(OmsFault.KeyIgnored.class).isEmpty();
        synchronized (ledger) {
            Optional<OmsOrder> before = honoured ? ledger.orderOfKey(key) : Optional.empty();
            return before.map(order -> receipt(200, order)).orElseGet(() -> receipt(201, place(key, content)));
        }
    }

    private OmsOrder place(String key, JsonNode content) {
        stumbleOver(content);
        rejectUnliked(content);
        return ledger.place(key, content);
    }

    private OmsAnswer find(OmsRequest request) {
        String number = request.parameter("number")
                .orElseThrow(() -> new OmsRefusal(400, "NO_NUMBER", "the parameter number is missing"));
        List<Map<String, String>> found = ledger.ordersWithNumber(number).stream()
                .map(order -> Map.of("id", order.id(), "number", order.number(), "status", order.status()))
                .toList();
        return OmsAnswer.of(200, Map.of("orders", found));
    }

    private OmsAnswer replace(OmsRequest request) {
        OmsOrder order = ledger.require(request.segments().get(2));
        JsonNode content = valid(request.json());
        if (!content.path("number").asString().equals(order.number())) {
            throw new OmsRefusal(400, "OTHER_NUMBER", order.id() + " is order " + order.number());
        }
        if (!order.status().equals("received") && !order.status().equals("accepted")) {
            throw new OmsRefusal(422, "TOO_LATE", order.id() + " is " + order.status() + " already");
        }
        stumbleOver(content);
        rejectUnliked(content);
        return receipt(200, order.content().equals(content) ? order : ledger.replace(order.id(), content));
    }

    private OmsAnswer cancel(OmsRequest request) {
        OmsOrder order = ledger.require(request.segments().get(2));
        JsonNode body = request.json();
        if (!body.path("reason").isString() || body.size() != 1) {
            throw new OmsRefusal(400, "INVALID", "the body must be {\"reason\": \"…\"} and nothing else");
        }
        if (Set.of("shipped", "delivered").contains(order.status())) {
            throw new OmsRefusal(422, "TOO_LATE", order.id() + " is " + order.status() + " already");
        }
        return receipt(200, ledger.cancel(order.id()));
    }

    private OmsAnswer poll(OmsRequest request) {
        String limit = request.parameter("limit").orElse(String.valueOf(PAGE));
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > LARGEST_PAGE) {
            throw new OmsRefusal(400, "BAD_LIMIT", "limit must be 1 to " + LARGEST_PAGE + ", not '" + limit + "'");
        }
        return OmsAnswer.of(200, updates.page(request.parameter("since").orElse("0"), Integer.parseInt(limit)));
    }

    private static JsonNode valid(JsonNode content) {
        List<String> findings = OmsSchema.ORDER.violations(content);
        if (findings.isEmpty()) {
            findings = OmsMoneyCheck.findingsIn(content);
        }
        if (!findings.isEmpty()) {
            throw new OmsRefusal(400, "INVALID", "the order is not as agreed: " + findings.getFirst(), findings);
        }
        return content;
    }

    private void stumbleOver(JsonNode content) {
        faults.hit(OmsFault.Stumbling.class)
                .filter(fault -> fault.numbers().contains(content.path("number").asString()))
                .ifPresent(_ -> {
                    throw new OmsRefusal(500, "BROKEN", "something went wrong");
                });
    }

    private void rejectUnliked(JsonNode content) {
        faults.hit(OmsFault.Rejecting.class).ifPresent(rejecting -> {
            Set<String> skus = content.path("lines")
                    .valueStream()
                    .map(line -> line.path("sku").asString())
                    .collect(Collectors.toSet());
            skus.retainAll(rejecting.skus());
            if (!skus.isEmpty()) {
                throw new OmsRefusal(422, "UNKNOWN_SKU", "we do not sell " + String.join(", ", skus));
            }
            boolean all = rejecting.skus().isEmpty() && rejecting.numbers().isEmpty();
            if (all || rejecting.numbers().contains(content.path("number").asString())) {
                throw new OmsRefusal(422, "ORDER_NOT_ACCEPTED", "we do not take this order");
            }
        });
    }

    private static OmsAnswer receipt(int status, OmsOrder order) {
        return OmsAnswer.of(status, Map.of("id", order.id(), "number", order.number()));
    }
}
