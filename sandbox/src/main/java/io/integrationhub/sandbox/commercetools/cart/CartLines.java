package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.customer.GroupAssignments;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.price.PriceSelection;
import io.integrationhub.sandbox.commercetools.product.VariantLookup;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.References;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.List;
import java.util.stream.Stream;
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
            .with("perMethodExternalTaxRate", Shape.of("shippingMethodKey! taxRate"))
            .with("custom", CustomFields.DRAFT);

    private CartLines() {}

    static void addTo(ResourceType type) {
        type.action("addLineItem", DRAFT, CartLines::addOrIncrease);
        type.action(
                "changeLineItemQuantity",
                Shape.of("lineItemId lineItemKey quantity! externalPrice externalTotalPrice"),
                CartLines::changeQuantity);
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
        LineInventory.addTo(type);
        type.action(
                "setLineItemCustomType",
                Shape.of("lineItemId lineItemKey type fields"),
                (cart, action, change) -> CustomFields.setType(line(cart, action), action, "line-item", change));
        type.action(
                "setLineItemCustomField",
                Shape.of("lineItemId lineItemKey name! value"),
                (cart, action, change) -> CustomFields.setField(line(cart, action), action, change));
    }

    /** Adds a line, or increases the quantity of the line of the same variant, channels and custom fields. */
    private static void addOrIncrease(ObjectNode cart, ObjectNode draft, Change change) {
        List<ObjectNode> before = Json.objects(cart, "lineItems");
        ObjectNode added = add(cart, draft, change);
        if (draft.hasNonNull("key") || draft.hasNonNull("shippingDetails") || draft.hasNonNull("recurrenceInfo")) {
            return;
        }
        before.stream().filter(line -> isSame(line, added)).findFirst().ifPresent(line -> {
            Json.remove(Json.list(cart, "lineItems"), added);
            long quantity =
                    line.path("quantity").asLong() + added.path("quantity").asLong();
            setQuantity(cart, line, quantity, change);
        });
    }

    private static boolean isSame(ObjectNode line, ObjectNode added) {
        return Stream.of(
                                "productId",
                                "lineItemMode",
                                "custom",
                                "distributionChannel",
                                "supplyChannel",
                                "recurrenceInfo")
                        .allMatch(field -> Json.same(line.path(field), added.path(field)))
                && Json.same(line.at("/variant/id"), added.at("/variant/id"))
                && Stream.of(line, added)
                        .allMatch(one -> one.path("priceMode").asString().equals("Platform"));
    }

    private static void changeQuantity(ObjectNode cart, ObjectNode action, Change change) {
        ObjectNode line = line(cart, action);
        if (action.hasNonNull("externalPrice") || action.hasNonNull("externalTotalPrice")) {
            price(cart, line, action, change);
        }
        setQuantity(cart, line, action.path("quantity").asLong(), change);
    }

    static ObjectNode add(ObjectNode cart, ObjectNode draft, Change change) {
        VariantLookup.Selection selected = VariantLookup.select(draft, change.project());
        long quantity = draft.path("quantity").asLong(1);
        if (quantity < 1) {
            throw ApiError.invalidField("quantity", Long.toString(quantity), "1 or more");
        }
        ObjectNode line = Json.object().put("id", change.newId());
        Json.copy(draft, line, "key", "recurrenceInfo");
        LineInventory.setMode(cart, line, draft);
        line.put("productId", selected.product().path("id").asString());
        Json.text(selected.product(), "key").ifPresent(key -> line.put("productKey", key));
        setProductData(line, selected);
        line.put("lineItemMode", "Standard");
        References references = change.references();
        Json.set(line, "distributionChannel", references.channel(draft, "distributionChannel", "ProductDistribution"));
        Json.set(line, "supplyChannel", references.channel(draft, "supplyChannel", "InventorySupply"));
        line.putArray("discountedPricePerQuantity");
        line.putArray("taxedPricePortions");
        line.putArray("perMethodTaxRate");
        Json.set(line, "custom", CustomFields.read(draft.get("custom"), "line-item", change));
        CartShipping.setDetails(line, draft.get("shippingDetails"));
        TaxRates.setExternal(line, draft);
        Json.objects(draft, "perMethodExternalTaxRate")
                .forEach(one -> ShipmentTaxes.setRate(
                        line, one.path("shippingMethodKey").asString(), TaxRates.rate(one.path("taxRate"))));
        line.put("quantity", quantity);
        price(cart, line, draft, change);
        line.put("addedAt", Json.text(draft, "addedAt").orElse(change.now().toString()));
        line.put("lastModifiedAt", change.now().toString());
        Json.list(cart, "lineItems").add(line);
        line.set("state", States.initial(quantity, change));
        return line;
    }

    /** Selects the prices of all lines again, because what they depend on may have changed. */
    static void reprice(ObjectNode cart, Change change) {
        Json.objects(cart, "lineItems").forEach(line -> reprice(cart, line, change));
    }

    private static void reprice(ObjectNode cart, ObjectNode line, Change change) {
        if (line.path("priceMode").asString().equals("Platform")) {
            line.set("price", currentPrice(cart, line, change));
        }
    }

    /** The price that the line would have if it was added now; the present one if the product is gone. */
    static ObjectNode currentPrice(ObjectNode cart, ObjectNode line, Change change) {
        return VariantLookup.current(line, change.project())
                .map(selected -> priceOf(selected.priced(change.project()), cart, line, change))
                .orElseGet(() -> (ObjectNode) line.path("price"))
                .deepCopy();
    }

    private static ObjectNode priceOf(JsonNode variant, ObjectNode cart, ObjectNode line, Change change) {
        JsonNode ofTheCart = cart.at("/customerGroup/id");
        boolean isInOtherGroups = Json.text(cart, "customerId")
                .flatMap(id -> change.project().find("customer", id))
                .map(customer -> Json.objects(customer, GroupAssignments.FIELD))
                .orElse(List.of())
                .stream()
                .anyMatch(assignment -> !assignment.at("/customerGroup/id").equals(ofTheCart));
        if (isInOtherGroups && Json.objects(variant, "prices").stream().anyMatch(price -> price.has("customerGroup"))) {
            throw ApiError.notImplemented("selecting among the prices of several customer groups of a customer");
        }
        return PriceSelection.select(variant, cart, line, change.now());
    }

    /** Copies the product data again, which a line otherwise keeps as it was when it was added. */
    static void updateProductData(ObjectNode cart, Change change) {
        for (ObjectNode line : Json.objects(cart, "lineItems")) {
            VariantLookup.current(line, change.project()).ifPresent(selected -> setProductData(line, selected));
        }
    }

    private static void setProductData(ObjectNode line, VariantLookup.Selection selected) {
        JsonNode current = selected.product().path("masterData").path("current");
        line.set("name", current.path("name").deepCopy());
        line.set("productSlug", current.path("slug").deepCopy());
        line.set("productType", selected.product().path("productType").deepCopy());
        line.set("variant", selected.variant().deepCopy());
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
        line.set("price", currentPrice(cart, line, change));
    }

    private static ObjectNode price(JsonNode money, Change change) {
        ObjectNode price = Json.object().put("id", change.newId());
        price.set("value", Money.read(money).toTyped());
        return price;
    }

    static ObjectNode line(ObjectNode cart, JsonNode action) {
        return LineLookup.find(cart, action, "lineItems", "lineItem");
    }

    /** Changes the quantity of a line; zero removes it. */
    static void setQuantity(ObjectNode cart, ObjectNode line, long quantity, Change change) {
        if (quantity < 0) {
            throw ApiError.invalidField("quantity", Long.toString(quantity), "0 or more");
        }
        if (quantity == 0) {
            Json.remove(Json.list(cart, "lineItems"), line);
            return;
        }
        line.put("quantity", quantity).set("state", States.initial(quantity, change));
        reprice(cart, line, change);
    }

    private static void remove(ObjectNode cart, ObjectNode action, Change change) {
        ObjectNode line = line(cart, action);
        long present = line.path("quantity").asLong();
        long removed = action.path("quantity").asLong(present);
        setQuantity(cart, line, Math.max(0, present - removed), change);
    }
}
