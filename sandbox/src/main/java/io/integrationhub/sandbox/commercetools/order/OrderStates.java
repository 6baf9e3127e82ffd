package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The states of an order as a whole: three built-in ones without rules, and the merchant's own, which may restrict
 * transitions.
 */
final class OrderStates {

    private OrderStates() {}

    static void addTo(ResourceType type) {
        type.action(
                "changeOrderState",
                Shape.of("orderState!"),
                change(EnumField.ORDER_STATE, "OrderStateChanged", "oldOrderState"));
        type.action(
                "changeShipmentState",
                Shape.of("shipmentState!"),
                change(EnumField.SHIPMENT_STATE, "OrderShipmentStateChanged", "oldShipmentState"));
        type.action(
                "changePaymentState",
                Shape.of("paymentState!"),
                change(EnumField.PAYMENT_STATE, "OrderPaymentStateChanged", "oldPaymentState"));
        type.action("transitionState", Shape.of("state! force"), OrderStates::transition);
    }

    private static UpdateAction change(EnumField choice, String messageType, String oldField) {
        return (order, action, change) -> {
            String value = choice.required(action);
            Optional<String> old = Json.text(order, choice.field());
            if (old.equals(Optional.of(value))) {
                return;
            }
            order.put(choice.field(), value);
            ObjectNode message =
                    change.addMessage(Orders.TYPE, order, messageType).put(choice.field(), value);
            old.ifPresent(before -> message.put(oldField, before));
        };
    }

    private static void transition(ObjectNode order, ObjectNode action, Change change) {
        boolean force = action.path("force").asBoolean(false);
        Optional<JsonNode> old = Optional.ofNullable(order.get("state"));
        ObjectNode next = States.transition(force ? Optional.empty() : old, action.path("state"), "OrderState", change);
        order.set("state", next);
        ObjectNode message =
                change.addMessage(Orders.TYPE, order, "OrderStateTransition").put("force", force);
        message.set("state", next.deepCopy());
        old.ifPresent(before -> message.set("oldState", before.deepCopy()));
    }
}
