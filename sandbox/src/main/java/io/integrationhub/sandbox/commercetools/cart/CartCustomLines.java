package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom line items: fees, surcharges and vouchers, with a price but without a product. */
final class CartCustomLines {

    static final Shape DRAFT = Shape.of(
                    "name! key quantity money! slug! taxCategory externalTaxRate custom" + " shippingDetails priceMode")
            .with("money", Money.SHAPE)
            .with("externalTaxRate", TaxRates.EXTERNAL)
            .with("custom", CustomFields.DRAFT);
    private static final EnumField PRICE_MODE = EnumField.of("priceMode", "Standard External");
    private static final String LINE = "customLineItemId customLineItemKey";

    private CartCustomLines() {}

    static void addTo(ResourceType type) {
        type.action("addCustomLineItem", DRAFT, CartCustomLines::add);
        type.action(
                "removeCustomLineItem",
                Shape.of(LINE),
                (cart, action, change) -> Json.remove(Json.list(cart, "customLineItems"), line(cart, action)));
        type.action(
                "changeCustomLineItemQuantity",
                Shape.of(LINE + " quantity!"),
                (cart, action, change) ->
                        setQuantity(line(cart, action), action.path("quantity").asLong(), change));
        type.action(
                "changeCustomLineItemMoney",
                Shape.of(LINE + " money!").with("money", Money.SHAPE),
                (cart, action, change) -> line(cart, action)
                        .set("money", Money.read(action.path("money")).toTyped()));
        type.action(
                "setCustomLineItemShippingDetails",
                Shape.of(LINE + " shippingDetails"),
                (cart, action, change) -> CartShipping.setDetails(line(cart, action), action.get("shippingDetails")));
        type.action(
                "setCustomLineItemCustomType",
                Shape.of(LINE + " type fields"),
                (cart, action, change) -> CustomFields.setType(line(cart, action), action, "custom-line-item", change));
        type.action(
                "setCustomLineItemCustomField",
                Shape.of(LINE + " name! value"),
                (cart, action, change) -> CustomFields.setField(line(cart, action), action, change));
    }

    static void add(ObjectNode cart, ObjectNode draft, Change change) {
        ObjectNode line = Json.object().put("id", change.newId());
        Json.copy(draft, line, "key", "name", "slug");
        line.set("money", Money.read(draft.path("money")).toTyped());
        line.put("priceMode", PRICE_MODE.in(draft).orElse("Standard"));
        line.putArray("discountedPricePerQuantity");
        line.putArray("taxedPricePortions");
        line.putArray("perMethodTaxRate");
        if (draft.hasNonNull("taxCategory")) {
            line.set("taxCategory", change.reference("tax-category", draft.path("taxCategory")));
        }
        TaxRates.setExternal(line, draft);
        CartShipping.setDetails(line, draft.get("shippingDetails"));
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "custom-line-item", change));
        Json.list(cart, "customLineItems").add(line);
        setQuantity(line, draft.path("quantity").asLong(1), change);
    }

    private static ObjectNode line(ObjectNode cart, JsonNode action) {
        return LineLookup.find(cart, action, "customLineItems", "customLineItem");
    }

    private static void setQuantity(ObjectNode line, long quantity, Change change) {
        if (quantity < 1) {
            throw ApiError.invalidField("quantity", Long.toString(quantity), "1 or more");
        }
        line.put("quantity", quantity).set("state", States.initial(quantity, change));
    }
}
