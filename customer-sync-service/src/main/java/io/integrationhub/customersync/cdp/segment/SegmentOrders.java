package io.integrationhub.customersync.cdp.segment;

import io.integrationhub.core.ContentHash;
import io.integrationhub.customersync.activity.ActivityDecision.Send;
import io.integrationhub.customersync.activity.OrderActivity;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.activity.OrderTotals;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Person;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events about orders with the names and properties of Segment's specification for shops
 * (https://segment.com/docs/connections/spec/ecommerce/v2/). It has no event for an order that was fulfilled: that is
 * named in the same way.
 *
 * @param ids what profiles are called there
 */
record SegmentOrders(UserIds ids) {

    private static final int MAX_ID_LENGTH = 100;
    private static final String PRODUCTS = "products";

    /** One event for each activity; the products of an order are part of it. */
    List<ObjectNode> of(Send send) {
        return send.activities().stream()
                .flatMap(activity -> name(activity.type()).stream().map(name -> event(name, send.person(), activity)))
                .toList();
    }

    /**
     * Leaves out the last products of an event that is too large, and returns how many: the order itself must not be
     * lost.
     */
    static int shorten(ObjectNode event, int maxBytes) {
        ObjectNode properties = (ObjectNode) event.path("properties");
        int leftOut = 0;
        while (SegmentEvents.size(event) > maxBytes
                && properties.path(PRODUCTS) instanceof ArrayNode products
                && !products.isEmpty()) {
            int less = Math.max(1, products.size() / 10);
            for (int i = 0; i < less; i++) {
                products.remove(products.size() - 1);
            }
            leftOut += less;
            properties.put("products_left_out", leftOut);
        }
        return leftOut;
    }

    private static Optional<String> name(OrderActivity.Type type) {
        return switch (type) {
            case PLACED -> Optional.of("Order Completed");
            case ORDERED_PRODUCT -> Optional.empty();
            case UPDATED -> Optional.of("Order Updated");
            case FULFILLED -> Optional.of("Order Fulfilled");
            case CANCELLED -> Optional.of("Order Cancelled");
            case REFUNDED -> Optional.of("Order Refunded");
        };
    }

    private ObjectNode event(String name, Person person, OrderActivity activity) {
        ObjectNode event = SegmentEvents.JSON.createObjectNode();
        event.put("type", "track");
        event.put("messageId", messageId(activity));
        event.put("timestamp", activity.at().toString());
        SegmentEvents.person(event, ids.of(person), person.id());
        event.put("event", name);
        addProperties(event.putObject("properties"), activity);
        return event;
    }

    private static String messageId(OrderActivity activity) {
        String id = "ct-order-" + activity.key();
        return id.length() <= MAX_ID_LENGTH
                ? id
                : "ct-order-" + ContentHash.of(activity.key()).shortForm();
    }

    private static void addProperties(ObjectNode properties, OrderActivity activity) {
        PlacedOrder order = activity.order();
        properties.put("order_id", order.id());
        putUnlessEmpty(properties, "order_number", order.number());
        order.store().ifPresent(store -> properties.put("affiliation", store));
        properties.put("currency", activity.value().currency());
        properties.put("total", activity.value().value());
        if (activity.isHistory()) {
            properties.put("historical", true);
        }
        if (activity.type() != OrderActivity.Type.REFUNDED) {
            // What came back is an amount, and no event says for which products.
            addContent(properties, order);
        }
    }

    private static void addContent(ObjectNode properties, PlacedOrder order) {
        OrderTotals totals = order.totals();
        properties.put("subtotal", totals.subtotal().value());
        properties.put("revenue", totals.subtotal().value());
        properties.put("shipping", totals.shipping().value());
        properties.put("tax", totals.tax().value());
        properties.put("discount", totals.discount().value());
        putUnlessEmpty(properties, "coupon", String.join(",", order.discountCodes()));
        ArrayNode products = properties.putArray(PRODUCTS);
        order.lines().forEach(line -> add(products.addObject(), line, products.size()));
    }

    private static void add(ObjectNode product, OrderLine line, int position) {
        putUnlessEmpty(product, "product_id", line.productId());
        putUnlessEmpty(product, "sku", line.sku());
        putUnlessEmpty(product, "name", line.name());
        putUnlessEmpty(product, "image_url", line.image());
        product.put("price", line.unitPrice().value());
        product.put("quantity", line.quantity());
        product.put("position", position);
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
