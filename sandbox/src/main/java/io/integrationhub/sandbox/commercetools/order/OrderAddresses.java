package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ObjectNode;

/** Where the order goes to and who pays. */
final class OrderAddresses {

    private static final Shape SHAPE = Shape.of("address").with("address", Addresses.SHAPE);

    private OrderAddresses() {}

    static void addTo(Kind kind) {
        for (String field : new String[] {"shippingAddress", "billingAddress"}) {
            String name = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            kind.action("set" + name, SHAPE, set(field, "Order" + name + "Set"));
            kind.action(
                    "set" + name + "CustomType",
                    CustomFields.SET_TYPE,
                    (order, action, change) -> CustomFields.setType(address(order, field), action, "address", change));
            kind.action(
                    "set" + name + "CustomField",
                    CustomFields.SET_FIELD,
                    (order, action, change) -> CustomFields.setField(address(order, field), action, change));
        }
    }

    private static UpdateAction set(String field, String messageType) {
        return (order, action, change) -> {
            ObjectNode message = change.announce(Orders.TYPE, order, messageType);
            Json.set(message, "oldAddress", order.get(field));
            Json.set(order, field, Addresses.read(action.get("address"), change));
            Json.set(message, "address", order.get(field));
        };
    }

    private static ObjectNode address(ObjectNode order, String field) {
        if (order.get(field) instanceof ObjectNode address) {
            return address;
        }
        throw Refusal.invalidOperation("The order has no " + field + ".");
    }
}
