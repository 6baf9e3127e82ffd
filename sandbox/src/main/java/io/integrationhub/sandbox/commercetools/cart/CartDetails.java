package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for a cart's customer, addresses, discounts and payments. */
final class CartDetails {

    private CartDetails() {}

    static void addTo(ResourceType type) {
        addPlainFields(type);
        addBuyer(type);
        addCustomFields(type);
        type.action(
                "setDirectDiscounts",
                Shape.of("discounts!").with("discounts", Shape.of("value! target")),
                CartDetails::setDirectDiscounts);
        type.action("addPayment", Shape.of("payment!"), CartDetails::addPayment);
        type.action("recalculate", Shape.of("updateProductData"), (cart, action, change) -> {
            if (action.path("updateProductData").asBoolean(false)) {
                CartLines.updateProductData(cart, change);
            }
            CartLines.reprice(cart, change);
        });
    }

    private static void addPlainFields(ResourceType type) {
        type.setter("setKey", "key");
        type.action("setCountry", Shape.of("country"), (cart, action, change) -> {
            Json.set(cart, "country", action.get("country"));
            CartLines.reprice(cart, change);
        });
        type.setter("setLocale", "locale");
        type.setter("setAnonymousId", "anonymousId");
        type.action("setPurchaseOrderNumber", Shape.of("purchaseOrderNumber"), (cart, action, change) -> {
            ObjectNode message = change.addMessage(Carts.TYPE, cart, "CartPurchaseOrderNumberSet");
            Json.set(message, "oldPurchaseOrderNumber", cart.get("purchaseOrderNumber"));
            Json.set(cart, "purchaseOrderNumber", action.get("purchaseOrderNumber"));
            Json.set(message, "purchaseOrderNumber", cart.get("purchaseOrderNumber"));
        });
        type.setter("setDeleteDaysAfterLastModification", "deleteDaysAfterLastModification");
    }

    private static void addBuyer(ResourceType type) {
        type.action(
                "setCustomerEmail",
                Shape.of("email"),
                (cart, action, change) -> Json.set(cart, "customerEmail", action.get("email")));
        type.action("setCustomerId", Shape.of("customerId"), (cart, action, change) -> {
            CartDraft.setCustomer(cart, action, change);
            CartLines.reprice(cart, change);
        });
        type.action(
                "setBillingAddress",
                Shape.of("address").with("address", Addresses.SHAPE),
                (cart, action, change) ->
                        Json.set(cart, "billingAddress", Addresses.read(action.get("address"), change)));
        type.action(
                "setBusinessUnit",
                Shape.of("businessUnit!"),
                (cart, action, change) ->
                        cart.set("businessUnit", change.reference("business-unit", action.path("businessUnit"))));
    }

    private static void addCustomFields(ResourceType type) {
        type.action(
                "setCustomType",
                CustomFields.SET_TYPE,
                (cart, action, change) -> CustomFields.setType(cart, action, "order", change));
        type.action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
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
