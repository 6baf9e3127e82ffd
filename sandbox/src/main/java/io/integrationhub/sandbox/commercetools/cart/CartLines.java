package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.kinds.PriceSelection;
import io.integrationhub.sandbox.commercetools.kinds.Products;
import io.integrationhub.sandbox.commercetools.kinds.States;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Line items: a product's variant as it was when it was added, its price and how many of it. */
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

    static void addTo(Kind kind) {
        kind.action("addLineItem", DRAFT, CartLines::add);
        kind.action(
                "changeLineItemQuantity",
                Shape.of("lineItemId lineItemKey quantity! externalPrice externalTotalPrice"),
                (cart, action, change) -> setQuantity(
                        cart, line(cart, action), action.path("quantity").asLong(), change));
        kind.action("removeLineItem", Shape.of("lineItemId lineItemKey quantity"), CartLines::remove);
        kind.action(
                "setLineItemPrice",
                Shape.of("lineItemId lineItemKey externalPrice"),
                (cart, action, change) -> price(cart, line(cart, action), action, change));
        kind.action(
                "setLineItemTotalPrice",
                Shape.of("lineItemId lineItemKey externalTotalPrice"),
                (cart, action, change) -> price(cart, line(cart, action), action, change));
        kind.action(
                "setLineItemShippingDetails",
                Shape.of("lineItemId lineItemKey shippingDetails"),
                (cart, action, change) -> CartShipping.details(line(cart, action), action.get("shippingDetails")));
        kind.action(
                "setLineItemCustomType",
                Shape.of("lineItemId lineItemKey type fields"),
                (cart, action, change) -> CustomFields.setType(line(cart, action), action, "line-item", change));
        kind.action(
                "setLineItemCustomField",
                Shape.of("lineItemId lineItemKey name! value"),
                (cart, action, change) -> CustomFields.setField(line(cart, action), action, change));
    }

    static void add(ObjectNode cart, ObjectNode draft, Change change) {
        Products.Choice chosen = Products.choose(draft, change.project());
        ObjectNode current = (ObjectNode) chosen.product().path("masterData").path("current");
        long quantity = draft.path("quantity").asLong(1);
        ObjectNode line = Json.object().put("id", change.newId());
        Json.copy(draft, line, "key", "inventoryMode", "recurrenceInfo");
        line.put("productId", chosen.product().path("id").asString());
        Json.text(chosen.product(), "key").ifPresent(key -> line.put("productKey", key));
        line.set("name", current.path("name").deepCopy());
        line.set("productSlug", current.path("slug").deepCopy());
        line.set("productType", chosen.product().path("productType").deepCopy());
        line.set("variant", chosen.variant().deepCopy());
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
        CartShipping.details(line, draft.get("shippingDetails"));
        TaxRates.external(line, draft);
        price(cart, line, draft, change);
        line.put("addedAt", Json.text(draft, "addedAt").orElse(change.now().toString()));
        line.put("lastModifiedAt", change.now().toString());
        Json.list(cart, "lineItems").add(line);
        setQuantity(cart, line, quantity, change);
    }

    /** The price from outside if one is given, else the one selected from the variant's prices. */
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
            throw Refusal.invalidField("quantity", Long.toString(quantity), "0 or more");
        }
        if (quantity == 0) {
            LineLookup.remove(Json.list(cart, "lineItems"), line);
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
