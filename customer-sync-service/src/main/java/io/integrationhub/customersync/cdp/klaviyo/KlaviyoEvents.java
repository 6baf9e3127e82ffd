package io.integrationhub.customersync.cdp.klaviyo;

import io.integrationhub.customersync.activity.ActivityDecision.Send;
import io.integrationhub.customersync.activity.OrderActivity;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Person;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of requests that create events (https://developers.klaviyo.com/en/reference/create_event). The names of
 * metrics and properties are those that Klaviyo's templates of flows for shops use.
 *
 * @param ids what profiles are called there
 */
record KlaviyoEvents(UserIds ids) {

    /** One event for each activity, in their order. */
    List<ObjectNode> of(Send send) {
        return send.activities().stream()
                .flatMap(activity ->
                        metric(activity.type()).stream().map(metric -> event(metric, send.person(), activity)))
                .toList();
    }

    private ObjectNode event(String metric, Person person, OrderActivity activity) {
        ObjectNode attributes = KlaviyoBodies.JSON.createObjectNode();
        attributes.set("properties", properties(activity));
        attributes.put("time", activity.at().toString());
        attributes.put("value", activity.value().value());
        attributes.put("value_currency", activity.value().currency());
        attributes.put("unique_id", activity.uniqueId());
        if (activity.isHistory()) {
            // Recorded without triggering flows.
            attributes.put("backfill", true);
        }
        attributes.set("metric", resource("metric", attributesOf("name", metric)));
        attributes.set("profile", resource("profile", profile(person)));
        return resource("event", attributes);
    }

    /** Only what identifies the person: the profile itself is sent on its own. */
    private ObjectNode profile(Person person) {
        ObjectNode profile = attributesOf("email", person.email());
        if (!person.id().isGuest()) {
            profile.put("external_id", ids.of(person));
        }
        return profile;
    }

    /** Empty for what no flow of a shop starts from. */
    private static Optional<String> metric(OrderActivity.Type type) {
        return switch (type) {
            case PLACED -> Optional.of("Placed Order");
            case ORDERED_PRODUCT -> Optional.of("Ordered Product");
            case UPDATED -> Optional.empty();
            case FULFILLED -> Optional.of("Fulfilled Order");
            case CANCELLED -> Optional.of("Cancelled Order");
            case REFUNDED -> Optional.of("Refunded Order");
        };
    }

    private static ObjectNode properties(OrderActivity activity) {
        ObjectNode properties = KlaviyoBodies.JSON.createObjectNode();
        properties.put("OrderId", activity.order().id());
        if (!activity.order().number().isEmpty()) {
            properties.put("OrderNumber", activity.order().number());
        }
        activity.order().store().ifPresent(store -> properties.put("Store", store));
        activity.line().ifPresentOrElse(line -> add(properties, line), () -> addOrder(properties, activity));
        return properties;
    }

    private static void addOrder(ObjectNode properties, OrderActivity activity) {
        ArrayNode names = properties.putArray("ItemNames");
        ArrayNode items = properties.putArray("Items");
        activity.order().discountCodes().forEach(properties.putArray("DiscountCodes")::add);
        for (OrderLine line : activity.lines()) {
            names.add(line.name());
            add(items.addObject(), line);
        }
    }

    private static void add(ObjectNode item, OrderLine line) {
        item.put("LineId", line.id());
        item.put("SKU", line.sku());
        item.put("ProductName", line.name());
        item.put("Quantity", line.quantity());
        item.put("ItemPrice", line.unitPrice().value());
        item.put("RowTotal", line.total().value());
    }

    private static ObjectNode resource(String type, ObjectNode attributes) {
        ObjectNode body = KlaviyoBodies.JSON.createObjectNode();
        body.putObject("data").put("type", type).set("attributes", attributes);
        return body;
    }

    private static ObjectNode attributesOf(String name, String value) {
        return KlaviyoBodies.JSON.createObjectNode().put(name, value);
    }
}
