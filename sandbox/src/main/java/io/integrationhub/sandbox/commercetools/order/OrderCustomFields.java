package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom fields of an order, which cause messages, and of its lines, which cause none. */
final class OrderCustomFields {

    private OrderCustomFields() {}

    static void addTo(ResourceType type) {
        type.action("setCustomType", CustomFields.SET_TYPE, OrderCustomFields::setType);
        type.action("setCustomField", CustomFields.SET_FIELD, OrderCustomFields::setField);
        type.action(
                "setLineItemCustomType",
                Shape.of("lineItemId lineItemKey type fields"),
                (order, action, change) ->
                        CustomFields.setType(OrderLines.lineItem(order, action), action, "line-item", change));
        type.action(
                "setLineItemCustomField",
                Shape.of("lineItemId lineItemKey name! value"),
                (order, action, change) -> CustomFields.setField(OrderLines.lineItem(order, action), action, change));
        type.action(
                "setCustomLineItemCustomType",
                Shape.of("customLineItemId customLineItemKey type fields"),
                (order, action, change) -> CustomFields.setType(
                        OrderLines.customLineItem(order, action), action, "custom-line-item", change));
        type.action(
                "setCustomLineItemCustomField",
                Shape.of("customLineItemId customLineItemKey name! value"),
                (order, action, change) ->
                        CustomFields.setField(OrderLines.customLineItem(order, action), action, change));
    }

    private static void setType(ObjectNode order, ObjectNode action, Change change) {
        Optional<String> previous = Json.text(order.path("custom").path("type"), "id");
        CustomFields.setType(order, action, Orders.TYPE, change);
        boolean removed = !order.has("custom");
        ObjectNode message =
                change.addMessage(Orders.TYPE, order, removed ? "OrderCustomTypeRemoved" : "OrderCustomTypeSet");
        Json.set(message, "customFields", order.get("custom"));
        previous.ifPresent(id -> message.put("previousTypeId", id));
    }

    private static void setField(ObjectNode order, ObjectNode action, Change change) {
        String name = action.path("name").asString();
        JsonNode before = order.path("custom").path("fields").path(name).deepCopy();
        CustomFields.setField(order, action, change);
        JsonNode after = order.path("custom").path("fields").path(name);
        if (Json.same(before, after)) {
            return;
        }
        String type = "OrderCustomFieldChanged";
        if (after.isMissingNode()) {
            type = "OrderCustomFieldRemoved";
        } else if (before.isMissingNode()) {
            type = "OrderCustomFieldAdded";
        }
        ObjectNode message = change.addMessage(Orders.TYPE, order, type).put("name", name);
        Json.set(message, "value", after);
        if (type.equals("OrderCustomFieldChanged")) {
            Json.set(message, "previousValue", before);
        }
    }
}
