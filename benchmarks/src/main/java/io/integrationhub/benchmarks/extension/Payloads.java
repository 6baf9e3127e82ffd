package io.integrationhub.benchmarks.extension;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of Extension calls with carts as commercetools sends them: every kind of cart, and every twentieth with 50
 * lines.
 */
final class Payloads {

    private static final int CARTS = 100;
    private static final int LARGE_INTERVAL = 20;
    private static final int LINES = 50;

    private Payloads() {}

    static List<byte[]> carts() {
        try (CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0)) {
            commercetools.createProject("bench", "shop", "secret", List.of("manage_project"));
            OrderTraffic.open(new Shop(commercetools.baseUrl(), "bench", "shop", "secret"), "B-", 1)
                    .place(CARTS);
            List<byte[]> calls = new ArrayList<>();
            for (ObjectNode cart : commercetools.all("bench", "cart")) {
                calls.add(call(calls.size() % LARGE_INTERVAL == 0 ? large(cart) : cart));
            }
            return calls;
        }
    }

    private static ObjectNode large(ObjectNode cart) {
        ObjectNode large = cart.deepCopy();
        ArrayNode lines = large.putArray("lineItems");
        List<ObjectNode> templates = Json.objects(cart, "lineItems");
        for (int i = 0; i < LINES; i++) {
            lines.add(templates.get(i % templates.size()).deepCopy().put("id", new UUID(1, i).toString()));
        }
        return large;
    }

    private static byte[] call(ObjectNode cart) {
        ObjectNode call = Json.object().put("action", "Update");
        call.putObject("resource")
                .put("typeId", "cart")
                .put("id", cart.path("id").asString())
                .set("obj", cart);
        return Json.bytes(call);
    }
}
