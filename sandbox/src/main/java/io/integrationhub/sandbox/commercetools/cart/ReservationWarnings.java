package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The warnings about reservations that carts return, with the texts of commercetools. */
final class ReservationWarnings {

    private ReservationWarnings() {}

    static ObjectNode cannotCreate(ObjectNode line) {
        long quantity = line.path("quantity").asLong();
        ObjectNode warning = warning(
                "CannotCreateReservation",
                "Failed to create a reservation for product %s (SKU: %s, Supply Channel: %s) with quantity %d."
                        .formatted(product(line), sku(line), channel(line), quantity));
        return addArticle(warning, line).put("quantity", quantity);
    }

    static ObjectNode cannotUpdate(ObjectNode line, long reserved) {
        long requested = line.path("quantity").asLong();
        String id = line.path("id").asString();
        ObjectNode warning = warning(
                "CannotUpdateReservation",
                ("Failed to update the reservation for line item %s (Product ID: %s, SKU: %s, Supply Channel: %s)"
                                + " to a quantity of %d. The reserved amount is still %d.")
                        .formatted(id, product(line), sku(line), channel(line), requested, reserved));
        return addArticle(warning, line)
                .put("lineItemId", id)
                .put("requestedQuantity", requested)
                .put("reservedQuantity", reserved);
    }

    static ObjectNode cannotPostpone(ObjectNode line) {
        String id = line.path("id").asString();
        return warning(
                        "CannotChangeReservationExpiry",
                        "The reservation expiration for line item " + id + " cannot be changed.")
                .put("lineItemId", id);
    }

    private static ObjectNode warning(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }

    private static ObjectNode addArticle(ObjectNode warning, ObjectNode line) {
        warning.put("productId", product(line)).put("sku", sku(line));
        if (line.has("supplyChannel")) {
            warning.put("supplyChannel", channel(line));
        }
        return warning;
    }

    private static String product(ObjectNode line) {
        return line.path("productId").asString();
    }

    private static String sku(ObjectNode line) {
        return line.path("variant").path("sku").asString("");
    }

    private static String channel(ObjectNode line) {
        return line.path("supplyChannel").path("id").asString("none");
    }
}
