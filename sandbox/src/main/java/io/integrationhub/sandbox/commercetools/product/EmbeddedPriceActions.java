package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.price.PriceScopes;
import io.integrationhub.sandbox.commercetools.price.Prices;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions for embedded prices. */
final class EmbeddedPriceActions {

    private static final String PRICES = "prices";
    private static final String PRICE_ID = "priceId";

    /** An embedded price with the variant it is in. */
    private record Place(ObjectNode variant, ObjectNode price) {}

    private EmbeddedPriceActions() {}

    static void addTo(ResourceType type) {
        type.action(
                        "setPrices",
                        Shape.of("variantId sku prices! staged").with(PRICES, Prices.DRAFT),
                        CatalogModel.embedded(EmbeddedPriceActions::setAll))
                .action(
                        "addPrice",
                        Shape.of("variantId sku price! staged").with("price", Prices.DRAFT),
                        CatalogModel.embedded(EmbeddedPriceActions::add))
                .action(
                        "changePrice",
                        Shape.of("priceId! price! staged").with("price", Prices.DRAFT),
                        CatalogModel.embedded(EmbeddedPriceActions::change))
                .action("removePrice", Shape.of("priceId! staged"), CatalogModel.embedded(EmbeddedPriceActions::remove))
                .action(
                        "setPriceKey",
                        Shape.of("priceId! key staged"),
                        CatalogModel.embedded(EmbeddedPriceActions::setKey))
                .action(
                        "setProductPriceCustomType",
                        Shape.of("priceId! type fields staged"),
                        CatalogModel.embedded(EmbeddedPriceActions::setCustomType))
                .action(
                        "setProductPriceCustomField",
                        Shape.of("priceId! name! value staged"),
                        CatalogModel.embedded(EmbeddedPriceActions::setCustomField));
    }

    private static void setAll(ObjectNode product, ObjectNode action, Change change) {
        ArrayNode prices = Json.array();
        Json.objects(action, PRICES).forEach(draft -> prices.add(Prices.read(draft, change)));
        PriceScopes.requireDistinct(prices);
        ProductData.each(
                product, action, data -> ProductData.variant(data, action).set(PRICES, prices.deepCopy()));
        ObjectNode variant = ProductData.variant(ProductData.staged(product), action);
        message(product, "ProductPricesSet", variant, change)
                .put("staged", ProductData.isStaged(action))
                .set(PRICES, prices);
    }

    private static void add(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode price = Prices.read((ObjectNode) action.path("price"), change);
        ProductData.each(product, action, data -> {
            ArrayNode prices = Json.list(ProductData.variant(data, action), PRICES);
            prices.add(price.deepCopy());
            PriceScopes.requireDistinct(prices);
        });
        ObjectNode variant = ProductData.variant(ProductData.staged(product), action);
        message(product, "ProductPriceAdded", variant, change)
                .put("staged", ProductData.isStaged(action))
                .set("price", price);
    }

    private static void change(ObjectNode product, ObjectNode action, Change change) {
        Place staged = required(ProductData.staged(product), action);
        ObjectNode oldStaged = staged.price().deepCopy();
        ObjectNode old = find(ProductData.of(product, ProductData.CURRENT), action)
                .map(place -> place.price().deepCopy())
                .orElse(oldStaged);
        ObjectNode price = Prices.read((ObjectNode) action.path("price"), change);
        price.set("id", action.path(PRICE_ID));
        ProductData.each(product, action, data -> {
            Place place = required(data, action);
            place.price().removeAll();
            place.price().setAll(price.deepCopy());
            PriceScopes.requireDistinct(Json.list(place.variant(), PRICES));
        });
        ObjectNode message = message(product, "ProductPriceChanged", staged.variant(), change)
                .put("staged", ProductData.isStaged(action));
        message.set("oldPrice", old);
        message.set("newPrice", price);
        message.set("oldStagedPrice", oldStaged);
    }

    private static void remove(ObjectNode product, ObjectNode action, Change change) {
        Place staged = required(ProductData.staged(product), action);
        ProductData.each(product, action, data -> {
            Place place = required(data, action);
            Json.remove(Json.list(place.variant(), PRICES), place.price());
        });
        message(product, "ProductPriceRemoved", staged.variant(), change)
                .put("staged", ProductData.isStaged(action))
                .set("price", staged.price());
    }

    private static void setKey(ObjectNode product, ObjectNode action, Change change) {
        Place staged = required(ProductData.staged(product), action);
        ObjectNode message = ofPrice(product, action, "ProductPriceKeySet", change);
        Json.set(message, "oldKey", staged.price().get("key"));
        ProductData.each(product, action, data -> {
            Place place = required(data, action);
            Json.set(place.price(), "key", action.get("key"));
            PriceScopes.requireDistinct(Json.list(place.variant(), PRICES));
        });
        Json.copy(action, message, "key");
    }

    private static void setCustomType(ObjectNode product, ObjectNode action, Change change) {
        Optional<String> before = Json.text(
                required(ProductData.staged(product), action)
                        .price()
                        .path("custom")
                        .path("type"),
                "id");
        ProductData.each(
                product,
                action,
                data -> CustomFields.setType(required(data, action).price(), action, "product-price", change));
        ObjectNode price = required(ProductData.staged(product), action).price();
        String type = price.has("custom") ? "ProductPriceCustomFieldsSet" : "ProductPriceCustomFieldsRemoved";
        ObjectNode message = ofPrice(product, action, type, change);
        Json.set(message, "customField", price.get("custom"));
        before.filter(id -> price.has("custom")).ifPresent(id -> message.put("oldTypeId", id));
    }

    private static void setCustomField(ObjectNode product, ObjectNode action, Change change) {
        String name = action.path("name").asString();
        boolean had = required(ProductData.staged(product), action)
                .price()
                .path("custom")
                .path("fields")
                .has(name);
        ProductData.each(
                product,
                action,
                data -> CustomFields.setField(required(data, action).price(), action, change));
        String event = action.hasNonNull("value") ? (had ? "Changed" : "Added") : "Removed";
        ObjectNode message = ofPrice(product, action, "ProductPriceCustomField" + event, change);
        Json.copy(action, message, "name", "value");
    }

    private static ObjectNode message(ObjectNode product, String type, ObjectNode variant, Change change) {
        ObjectNode message = change.addMessage(Products.TYPE, product, type);
        message.set("variantId", variant.path("id"));
        return message;
    }

    private static ObjectNode ofPrice(ObjectNode product, ObjectNode action, String type, Change change) {
        ObjectNode variant = required(ProductData.staged(product), action).variant();
        ObjectNode message = message(product, type, variant, change).put("staged", ProductData.isStaged(action));
        message.set(PRICE_ID, action.path(PRICE_ID));
        return message;
    }

    private static Optional<Place> find(ObjectNode data, ObjectNode action) {
        return ProductData.variants(data).stream()
                .flatMap(variant -> Json.objects(variant, PRICES).stream()
                        .filter(price -> price.path("id").equals(action.path(PRICE_ID)))
                        .map(price -> new Place(variant, price)))
                .findFirst();
    }

    private static Place required(ObjectNode data, ObjectNode action) {
        return find(data, action)
                .orElseThrow(() -> ApiError.invalidOperation("The product has no price with the id '"
                        + action.path(PRICE_ID).asString() + "'."));
    }
}
