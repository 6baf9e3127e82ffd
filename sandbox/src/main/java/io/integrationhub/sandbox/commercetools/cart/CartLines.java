package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.product.PriceSelection;
import io.integrationhub.sandbox.commercetools.product.Products;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Line items: a snapshot of a product's variant with its price and quantity. */
final class CartLines {

    static final Shape DRAFT = Shape.of("key productId variantId sku quantity addedAt distributionChannel"
                    + " supplyChannel externalPrice externalTotalPrice externalTaxRate"
                    + " perMethodExternalTaxRate inventoryMode shippingDetails custom"
                    + " recurrenceInfo")
            .with("externalPrice", Money.SHAPE)
            .with("externalTotalPrice", Shape.of("price! totalPrice!"))
            .with("externalTaxRate", TaxRates.EXTERNAL)
            .with("custom", CustomFields.DRAFT);

    private CartLines() {}

    static void addTo(ResourceType type) {
        type.action("addLineItem", DRAFT, CartLines::add);
        type.action(
                "changeLineItemQuantity",
                Shape.of("lineItemId lineItemKey quantity! externalPrice externalTotalPrice"),
                (cart, action, change) -> setQuantity(
                        cart, line(cart, action), action.path("quantity").asLong(), change));
        type.action("removeLineItem", Shape.of("lineItemId lineItemKey quantity"), CartLines::remove);
        type.action(
                "setLineItemPrice",
                Shape.of("lineItemId lineItemKey externalPrice"),
                (cart, action, change) -> price(cart, line(cart, action), action, change));
        type.action(
                "setLineItemTotalPrice",
                Shape.of("lineItemId lineItemKey externalTotalPrice"),
                (cart, action, change) -> price(cart, line(cart, action), action, change));
        type.action(
                "setLineItemShippingDetails",
                Shape.of("lineItemId lineItemKey shippingDetails"),
                (cart, action, change) -> CartShipping.setDetails(line(cart, action), action.get("shippingDetails")));
        type.action(
                "setLineItemCustomType",
                Shape.of("lineItemId lineItemKey type fields"),
                (cart, action, change) -> CustomFields.setType(line(cart, action), action, "line-item", change));
        type.action(
                "setLineItemCustomField",
                Shape.of("lineItemId lineItemKey name! value"),
                (cart, action, change) -> CustomFields.setField(line(cart, action), action, change));
    }

    static void add(ObjectNode cart, ObjectNode draft, Change change) {
        Products.Selection selected = Products.select(draft, change.project());
        ObjectNode current = (ObjectNode) selected.product().path("masterData").path("current");
        long quantity = draft.path("quantity").asLong(1);
        ObjectNode line = Json.object().put("id", change.newId());
        Json.copy(draft, line, "key", "inventoryMode", "recurrenceInfo");
        line.put("productId", selected.product().path("id").asString());
        Json.text(selected.product(), "key").ifPresent(key -> line.put("productKey", key));
        line.set("name", current.path("name").deepCopy());
        line.set("productSlug", current.path("slug").deepCopy());
        line.set("productType", selected.product().path("productType").deepCopy());
        line.set("variant", selected.variant().deepCopy());
        line.put("lineItemMode", "Standard");
        for (String channel : new String[] {"distributionChannel", "supplyChannel"}) {
            if (draft.hasNonNull(channel)) {
                line.set(channel, change.reference("channel", draft.path(channel)));
            }
        }
        line.putArray("discountedPricePerQuantity");
        line.putArray("taxedPricePortions");
        line.putArray("perMethodTaxRate");
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "line-item", change));
        CartShipping.setDetails(line, draft.get("shippingDetails"));
        TaxRates.setExternal(line, draft);
        price(cart, line, draft, change);
        line.put("addedAt", Json.text(draft, "addedAt").orElse(change.now().toString()));
        line.put("lastModifiedAt", change.now().toString());
        Json.list(cart, "lineItems").add(line);
        setQuantity(cart, line, quantity, change);
    }

    /** Sets the external price if there is one, otherwise the price selected from the variant's prices. */
    private static void price(ObjectNode cart, ObjectNode line, JsonNode draft, Change change) {
        line.remove("totalPrice");
        if (draft.hasNonNull("externalTotalPrice")) {
            JsonNode external = draft.path("externalTotalPrice");
            line.put("priceMode", "ExternalTotal").set("price", price(external.path("price"), change));
            line.set("totalPrice", Money.read(external.path("totalPrice")).toCentPrecision());
            return;
        }
        if (draft.hasNonNull("externalPrice")) {
            line.put("priceMode", "ExternalPrice").set("price", price(draft.path("externalPrice"), change));
            return;
        }
        line.put("priceMode", "Platform");
        line.set(
                "price",
                PriceSelection.select(line.path("variant"), cart, change.now()).deepCopy());
    }

    private static ObjectNode price(JsonNode money, Change change) {
        ObjectNode price = Json.object().put("id", change.newId());
        price.set("value", Money.read(money).toTyped());
        return price;
    }

    private static ObjectNode line(ObjectNode cart, JsonNode action) {
        return LineLookup.find(cart, action, "lineItems", "lineItem");
    }

    private static void setQuantity(ObjectNode cart, ObjectNode line, long quantity, Change change) {
        if (quantity < 0) {
            throw ApiError.invalidField("quantity", Long.toString(quantity), "0 or more");
        }
        if (quantity == 0) {
            Json.remove(Json.list(cart, "lineItems"), line);
            return;
        }
        line.put("quantity", quantity).set("state", States.initial(quantity, change));
    }

    private static void remove(ObjectNode cart, ObjectNode action, Change change) {
        ObjectNode line = line(cart, action);
        long present = line.path("quantity").asLong();
        long removed = action.path("quantity").asLong(present);
        setQuantity(cart, line, Math.max(0, present - removed), change);
    }
}
