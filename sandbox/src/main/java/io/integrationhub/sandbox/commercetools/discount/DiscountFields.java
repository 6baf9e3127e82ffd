package io.integrationhub.sandbox.commercetools.discount;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What the kinds of discounts have in common: validity, activity, names and order. */
final class DiscountFields {

    /** The field with the order in which discounts apply. */
    static final String SORTING = "sortOrder";

    private static final String FROM = "validFrom";
    private static final String UNTIL = "validUntil";

    private DiscountFields() {}

    /** Adds the update actions that all kinds have. */
    static ResourceType addTo(ResourceType type) {
        return type.fields("name description isActive validFrom validUntil")
                .selector("key", "key")
                .setter("setKey", "key")
                .setter("setDescription", "description")
                .action(
                        "changeIsActive",
                        Shape.of("isActive!"),
                        (discount, action, _) -> Json.copy(action, discount, "isActive"))
                .action("setValidFrom", Shape.of(FROM), (discount, action, _) -> setValidity(discount, action, FROM))
                .action("setValidUntil", Shape.of(UNTIL), (discount, action, _) -> setValidity(discount, action, UNTIL))
                .action(
                        "setValidFromAndUntil",
                        Shape.of(FROM + " " + UNTIL),
                        (discount, action, _) -> setValidity(discount, action, FROM, UNTIL));
    }

    /** Adds an update action that replaces a required field. */
    static void change(ResourceType type, String action, String field) {
        type.action(action, Shape.of(field + "!"), (discount, body, _) -> {
            Json.copy(body, discount, field);
            requireOrder(discount);
        });
    }

    /** Copies what all drafts have. */
    static void fill(ObjectNode discount, ObjectNode draft) {
        Json.copy(draft, discount, "key", "name", "description", FROM, UNTIL);
        discount.put("isActive", draft.path("isActive").asBoolean(true));
        discount.putArray("references");
        requireValidity(discount);
    }

    /** Rejects a sort order that is no number between 0 and 1. */
    static void requireOrder(ObjectNode discount) {
        String order = discount.path(SORTING).asString("0.5");
        if (!order.matches("0\\.\\d*[1-9]")) {
            throw ApiError.invalidField(SORTING, order, "a number between 0 and 1 that does not end with 0");
        }
    }

    private static void setValidity(ObjectNode discount, ObjectNode action, String... fields) {
        for (String field : fields) {
            Json.set(discount, field, action.get(field));
        }
        requireValidity(discount);
    }

    private static void requireValidity(ObjectNode discount) {
        boolean isBounded = discount.hasNonNull(FROM) && discount.hasNonNull(UNTIL);
        if (isBounded && !time(discount, FROM).isBefore(time(discount, UNTIL))) {
            throw ApiError.invalidInput("validFrom must be before validUntil.");
        }
    }

    private static Instant time(ObjectNode discount, String field) {
        return Instant.parse(discount.path(field).asString());
    }
}
