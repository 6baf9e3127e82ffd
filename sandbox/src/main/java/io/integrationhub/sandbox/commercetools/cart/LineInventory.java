package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.inventory.Reservations;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for where and how the lines of a cart take their stock. */
final class LineInventory {

    static final EnumField MODE = EnumField.of("inventoryMode", "None TrackOnly ReserveOnOrder ReserveOnCart");

    private LineInventory() {}

    static void addTo(ResourceType type) {
        type.action(
                "setLineItemInventoryMode",
                Shape.of("lineItemId lineItemKey inventoryMode"),
                (cart, action, change) -> setMode(cart, CartLines.line(cart, action), action));
        type.action(
                "setLineItemSupplyChannel",
                Shape.of("lineItemId lineItemKey supplyChannel"),
                LineInventory::setSupplyChannel);
        type.action(
                "setReservationExpirationInMinutes", Shape.of(Reservations.EXPIRATION + "!"), LineInventory::postpone);
    }

    /** Sets the mode of a line, which has one of its own only if it differs from that of its cart. */
    static void setMode(ObjectNode cart, ObjectNode line, JsonNode draft) {
        line.remove(MODE.field());
        MODE.in(draft)
                .filter(mode -> !mode.equals(cart.path(MODE.field()).asString()))
                .ifPresent(mode -> line.put(MODE.field(), mode));
    }

    private static void setSupplyChannel(ObjectNode cart, ObjectNode action, Change change) {
        ObjectNode line = CartLines.line(cart, action);
        if (Reservations.active(line, change.project()).isPresent()) {
            throw ApiError.notImplemented("changing the supply channel of a line that has reserved stock");
        }
        Json.set(line, "supplyChannel", change.references().channel(action, "supplyChannel", "InventorySupply"));
    }

    private static void postpone(ObjectNode cart, ObjectNode action, Change change) {
        Json.objects(cart, "lineItems").stream()
                .filter(line -> line.has("reservation"))
                .filter(line -> !Reservations.postpone(
                        line, action.path(Reservations.EXPIRATION).asLong(), change))
                .forEach(line -> change.warn(ReservationWarnings.cannotPostpone(line)));
    }
}
