package io.integrationhub.benchmarks.checkout;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.Shop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bodies of Extension calls: the same carts and orders repeatedly, each call with a new resource id, so that no
 * result is cached.
 */
final class ExtensionCalls {

    private static final int ORDERS = 100;

    /** Each season has its own assortment, which multiplies the skus. */
    private static final int SEASONS = 50;

    private final AtomicInteger next = new AtomicInteger();
    private final String head;
    private final List<byte[]> resources;

    private ExtensionCalls(String head, List<byte[]> resources) {
        this.head = head;
        this.resources = resources;
    }

    /** Places orders of every kind in a Project, as templates of carts and orders. */
    static void placeOrders(CommercetoolsStandIn commercetools, String project) {
        OrderTraffic.open(new Shop(commercetools.baseUrl(), project, "shop", "secret"), "B-", 1)
                .place(ORDERS);
    }

    /** Returns new orders of some thousand skus, all of whose lines have tracked inventory. */
    static List<ObjectNode> newOrders(List<ObjectNode> templates) {
        List<ObjectNode> orders = new ArrayList<>();
        for (ObjectNode order : templates) {
            for (int season = 0; season < SEASONS; season++) {
                orders.add(ofSeason(season, order));
            }
        }
        return orders;
    }

    private static ObjectNode ofSeason(int season, ObjectNode order) {
        ObjectNode other = order.deepCopy();
        for (JsonNode line : other.path("lineItems")) {
            ((ObjectNode) line).put("inventoryMode", "ReserveOnOrder");
            ObjectNode variant = (ObjectNode) line.path("variant");
            variant.put("sku", variant.path("sku").asString("") + "-" + season);
        }
        return other;
    }

    /** Returns calls for an action on these resources. */
    static ExtensionCalls of(String type, String action, List<ObjectNode> resources) {
        return new ExtensionCalls(
                "{\"action\":\"" + action + "\",\"resource\":{\"typeId\":\"" + type + "\",\"id\":\"",
                resources.stream().map(Json::bytes).toList());
    }

    /** Returns the body of the next call. */
    byte[] next() {
        byte[] resource = resources.get(next.getAndIncrement() % resources.size());
        byte[] start = (head + UUID.randomUUID() + "\",\"obj\":").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + resource.length + 2];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(resource, 0, body, start.length, resource.length);
        body[body.length - 2] = '}';
        body[body.length - 1] = '}';
        return body;
    }
}
