package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The states of lines: a quantity can be spread over several states, and a transition moves part of it. */
final class LineItemStates {

    private LineItemStates() {}

    static void addTo(ResourceType type) {
        type.action(
                "transitionLineItemState",
                Shape.of("lineItemId lineItemKey quantity! fromState! toState!" + " actualTransitionDate"),
                (order, action, change) -> {
                    ObjectNode line = OrderLines.lineItem(order, action);
                    move(line, action, change);
                    addMessage(order, line, action, change);
                });
        type.action(
                "transitionCustomLineItemState",
                Shape.of("customLineItemId customLineItemKey quantity! fromState! toState!" + " actualTransitionDate"),
                (order, action, change) -> {
                    ObjectNode line = OrderLines.customLineItem(order, action);
                    move(line, action, change);
                    addMessage(order, line, action, change);
                });
        type.action(
                "importLineItemState",
                Shape.of("lineItemId lineItemKey state!"),
                (order, action, change) -> replace(OrderLines.lineItem(order, action), action, change));
        type.action(
                "importCustomLineItemState",
                Shape.of("customLineItemId customLineItemKey state!"),
                (order, action, change) -> replace(OrderLines.customLineItem(order, action), action, change));
    }

    private static void move(ObjectNode line, ObjectNode action, Change change) {
        long quantity = action.path("quantity").asLong();
        ObjectNode from = change.reference("state", action.path("fromState"));
        ObjectNode to = States.transition(Optional.of(from), action.path("toState"), "LineItemState", change);
        long present = quantityIn(line, from);
        if (quantity < 1 || quantity > present) {
            throw ApiError.invalidOperation(
                    "The line item has a quantity of " + present + " in the state to leave, not " + quantity + ".");
        }
        set(line, from, present - quantity);
        set(line, to, quantityIn(line, to) + quantity);
    }

    private static long quantityIn(ObjectNode line, ObjectNode state) {
        return entry(line, state).map(one -> one.path("quantity").asLong()).orElse(0L);
    }

    private static Optional<ObjectNode> entry(ObjectNode line, ObjectNode state) {
        return Json.objects(line, "state").stream()
                .filter(one -> one.path("state").path("id").equals(state.path("id")))
                .findFirst();
    }

    private static void set(ObjectNode line, ObjectNode state, long quantity) {
        ArrayNode states = Json.array();
        for (ObjectNode other : Json.objects(line, "state")) {
            if (!other.path("state").path("id").equals(state.path("id"))) {
                states.add(other);
            }
        }
        if (quantity > 0) {
            states.addObject().put("quantity", quantity).set("state", state.deepCopy());
        }
        line.set("state", states);
    }

    private static void addMessage(ObjectNode order, ObjectNode line, ObjectNode action, Change change) {
        boolean custom = action.has("customLineItemId") || action.has("customLineItemKey");
        String name = custom ? "customLineItem" : "lineItem";
        String type = custom ? "CustomLineItemStateTransition" : "LineItemStateTransition";
        ObjectNode message = change.addMessage(Orders.TYPE, order, type);
        message.put(name + "Id", line.path("id").asString());
        Json.text(line, "key").ifPresent(key -> message.put(name + "Key", key));
        message.put(
                "transitionDate",
                Json.text(action, "actualTransitionDate").orElse(change.now().toString()));
        message.put("quantity", action.path("quantity").asLong());
        message.set("fromState", change.reference("state", action.path("fromState")));
        message.set("toState", change.reference("state", action.path("toState")));
    }

    private static void replace(ObjectNode line, ObjectNode action, Change change) {
        ArrayNode states = Json.array();
        long sum = 0;
        for (ObjectNode given : Json.objects(action, "state")) {
            ObjectNode state = States.transition(Optional.empty(), given.path("state"), "LineItemState", change);
            states.addObject().put("quantity", given.path("quantity").asLong()).set("state", state);
            sum += given.path("quantity").asLong();
        }
        if (sum != line.path("quantity").asLong()) {
            throw ApiError.invalidOperation("The quantities of the states must sum up to the line item's quantity.");
        }
        line.set("state", states);
    }
}
