package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The single facts of a cart: customer, addresses, discounts, payments. */
final class CartDetails {

    private CartDetails() {}

    static void addTo(Kind kind) {
        addPlainFields(kind);
        addBuyer(kind);
        addCustomFields(kind);
        kind.action(
                "setDirectDiscounts",
                Shape.of("discounts!").with("discounts", Shape.of("value! target")),
                CartDetails::setDirectDiscounts);
        kind.action("addPayment", Shape.of("payment!"), CartDetails::addPayment);
        kind.action("recalculate", Shape.of("updateProductData"), (cart, action, change) -> {});
    }

    private static void addPlainFields(Kind kind) {
        kind.setter("setKey", "key");
        kind.setter("setCountry", "country");
        kind.setter("setLocale", "locale");
        kind.setter("setAnonymousId", "anonymousId");
        kind.setter("setPurchaseOrderNumber", "purchaseOrderNumber");
        kind.setter("setDeleteDaysAfterLastModification", "deleteDaysAfterLastModification");
    }

    private static void addBuyer(Kind kind) {
        kind.action(
                "setCustomerEmail",
                Shape.of("email"),
                (cart, action, change) -> Json.set(cart, "customerEmail", action.get("email")));
        kind.action(
                "setCustomerId",
                Shape.of("customerId"),
                (cart, action, change) -> Json.set(cart, "customerId", action.get("customerId")));
        kind.action(
                "setBillingAddress",
                Shape.of("address").with("address", Addresses.SHAPE),
                (cart, action, change) ->
                        Json.set(cart, "billingAddress", Addresses.read(action.get("address"), change)));
        kind.action(
                "setBusinessUnit",
                Shape.of("businessUnit!"),
                (cart, action, change) -> cart.putObject("businessUnit")
                        .put("typeId", "business-unit")
                        .put("key", action.path("businessUnit").path("key").asString("")));
    }

    private static void addCustomFields(Kind kind) {
        kind.action(
                "setCustomType",
                CustomFields.SET_TYPE,
                (cart, action, change) -> CustomFields.setType(cart, action, "order", change));
        kind.action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void setDirectDiscounts(ObjectNode cart, ObjectNode action, Change change) {
        ArrayNode discounts = cart.putArray("directDiscounts");
        for (ObjectNode draft : Json.objects(action, "discounts")) {
            ObjectNode discount = discounts.addObject().put("id", change.newId());
            discount.set("value", value(draft.path("value")));
            Json.copy(draft, discount, "target");
            Discounts.requireKnown(discount);
        }
    }

    private static ObjectNode value(JsonNode draft) {
        ObjectNode value = (ObjectNode) draft.deepCopy();
        if (value.has("money")) {
            ArrayNode money = value.putArray("money");
            Json.objects(draft, "money")
                    .forEach(one -> money.add(Money.read(one).toCentPrecision()));
        }
        return value;
    }

    private static void addPayment(ObjectNode cart, ObjectNode action, Change change) {
        ObjectNode info =
                cart.get("paymentInfo") instanceof ObjectNode present ? present : cart.putObject("paymentInfo");
        Json.list(info, "payments").add(change.reference("payment", action.path("payment")));
    }
}
