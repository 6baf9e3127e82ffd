package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.kinds.States;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.Choice;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The states of an order as a whole. The three built-in ones have no rules; the merchant's own state may have some. */
final class OrderStates {

    private OrderStates() {}

    static void addTo(Kind kind) {
        kind.action(
                "changeOrderState",
                Shape.of("orderState!"),
                change(Choice.ORDER_STATE, "OrderStateChanged", "oldOrderState"));
        kind.action(
                "changeShipmentState",
                Shape.of("shipmentState!"),
                change(Choice.SHIPMENT_STATE, "OrderShipmentStateChanged", "oldShipmentState"));
        kind.action(
                "changePaymentState",
                Shape.of("paymentState!"),
                change(Choice.PAYMENT_STATE, "OrderPaymentStateChanged", "oldPaymentState"));
        kind.action("transitionState", Shape.of("state! force"), OrderStates::transition);
    }

    private static UpdateAction change(Choice choice, String messageType, String oldField) {
        return (order, action, change) -> {
            String value = choice.required(action);
            Optional<String> old = Json.text(order, choice.field());
            if (old.equals(Optional.of(value))) {
                return;
            }
            order.put(choice.field(), value);
            ObjectNode message =
                    change.announce(Orders.TYPE, order, messageType).put(choice.field(), value);
            old.ifPresent(before -> message.put(oldField, before));
        };
    }

    private static void transition(ObjectNode order, ObjectNode action, Change change) {
        boolean force = action.path("force").asBoolean(false);
        Optional<JsonNode> old = Optional.ofNullable(order.get("state"));
        ObjectNode next = States.transition(force ? Optional.empty() : old, action.path("state"), "OrderState", change);
        order.set("state", next);
        ObjectNode message =
                change.announce(Orders.TYPE, order, "OrderStateTransition").put("force", force);
        message.set("state", next.deepCopy());
        old.ifPresent(before -> message.set("oldState", before.deepCopy()));
    }
}
