package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the shipping and billing address. */
final class OrderAddresses {

    private static final Shape SHAPE = Shape.of("address").with("address", Addresses.SHAPE);

    private OrderAddresses() {}

    static void addTo(ResourceType type) {
        for (String field : new String[] {"shippingAddress", "billingAddress"}) {
            String name = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            type.action("set" + name, SHAPE, set(field, "Order" + name + "Set"));
            type.action(
                    "set" + name + "CustomType",
                    CustomFields.SET_TYPE,
                    (order, action, change) -> CustomFields.setType(address(order, field), action, "address", change));
            type.action(
                    "set" + name + "CustomField",
                    CustomFields.SET_FIELD,
                    (order, action, change) -> CustomFields.setField(address(order, field), action, change));
        }
    }

    private static UpdateAction set(String field, String messageType) {
        return (order, action, change) -> {
            ObjectNode message = change.addMessage(Orders.TYPE, order, messageType);
            Json.set(message, "oldAddress", order.get(field));
            Json.set(order, field, Addresses.read(action.get("address"), change));
            Json.set(message, "address", order.get(field));
        };
    }

    private static ObjectNode address(ObjectNode order, String field) {
        if (order.get(field) instanceof ObjectNode address) {
            return address;
        }
        throw ApiError.invalidOperation("The order has no " + field + ".");
    }
}
