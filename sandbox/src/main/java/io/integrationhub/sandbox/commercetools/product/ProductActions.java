package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for products: they change the staged data, or the current data as well, and publish it. */
final class ProductActions {

    private ProductActions() {}

    static void addTo(ResourceType type) {
        for (String[] names : new String[][] {
            {"changeName", "name"},
            {"setDescription", "description"},
            {"setMetaTitle", "metaTitle"},
            {"setMetaDescription", "metaDescription"},
            {"setMetaKeywords", "metaKeywords"}
        }) {
            type.action(
                    names[0],
                    Shape.of(names[1] + " staged"),
                    (product, action, change) ->
                            eachData(product, action, data -> Json.set(data, names[1], action.get(names[1]))));
        }
        type.action("changeSlug", Shape.of("slug! staged"), ProductActions::changeSlug);
        type.action(
                "setPrices",
                Shape.of("variantId sku prices! staged").with("prices", Prices.DRAFT),
                ProductActions::setPrices);
        type.action("addPrice", Shape.of("variantId sku price! staged").with("price", Prices.DRAFT), addPrice());
        type.action("publish", Shape.of("scope"), ProductActions::publish);
        type.action("unpublish", Shape.of(""), ProductActions::unpublish);
    }

    private static void eachData(ObjectNode product, JsonNode action, Consumer<ObjectNode> update) {
        ObjectNode master = (ObjectNode) product.path("masterData");
        List<String> states = new ArrayList<>(List.of("staged"));
        if (!action.path("staged").asBoolean(true)) {
            states.add("current");
        }
        states.forEach(state -> update.accept((ObjectNode) master.path(state)));
    }

    private static ObjectNode variant(ObjectNode data, JsonNode action) {
        Optional<String> sku = Json.text(action, "sku");
        int id = action.path("variantId").asInt(1);
        return Products.variants(data).stream()
                .filter(one -> sku.isPresent()
                        ? Json.text(one, "sku").equals(sku)
                        : one.path("id").asInt() == id)
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The product has no such variant."));
    }

    private static void setPrices(ObjectNode product, ObjectNode action, Change change) {
        ArrayNode prices = Json.array();
        Json.objects(action, "prices").forEach(draft -> prices.add(Prices.read(draft, change)));
        PriceScopes.requireDistinct(prices);
        eachData(product, action, data -> variant(data, action).set("prices", prices.deepCopy()));
        priceMessage(product, action, "ProductPricesSet", change).set("prices", prices);
    }

    private static UpdateAction addPrice() {
        return (product, action, change) -> {
            ObjectNode price = Prices.read((ObjectNode) action.path("price"), change);
            eachData(product, action, data -> {
                ArrayNode prices = Json.list(variant(data, action), "prices");
                prices.add(price.deepCopy());
                PriceScopes.requireDistinct(prices);
            });
            priceMessage(product, action, "ProductPriceAdded", change).set("price", price);
        };
    }

    private static ObjectNode priceMessage(ObjectNode product, ObjectNode action, String messageType, Change change) {
        JsonNode id = variant((ObjectNode) product.path("masterData").path("staged"), action)
                .path("id");
        ObjectNode message = change.addMessage("product", product, messageType);
        message.set("variantId", id);
        return message.put("staged", action.path("staged").asBoolean(true));
    }

    private static void changeSlug(ObjectNode product, ObjectNode action, Change change) {
        JsonNode slug = action.path("slug");
        TextRules.requireSlug(slug);
        ObjectNode message = change.addMessage("product", product, "ProductSlugChanged");
        message.set("oldSlug", product.at("/masterData/staged/slug").deepCopy());
        message.set("slug", slug.deepCopy());
        eachData(product, action, data -> data.set("slug", slug.deepCopy()));
    }

    private static void publish(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode master = (ObjectNode) product.path("masterData");
        String scope = Json.text(action, "scope").orElse("All");
        if (!scope.equals("All")) {
            throw ApiError.notImplemented("the publish scope '" + scope + "'");
        }
        master.set("current", master.path("staged").deepCopy());
        master.put("published", true).put("hasStagedChanges", false);
        addPublishedMessage(product, scope, change);
    }

    static void addPublishedMessage(ObjectNode product, String scope, Change change) {
        ObjectNode message =
                change.addMessage("product", product, "ProductPublished").put("scope", scope);
        message.putArray("removedImageUrls");
        message.set("productProjection", ProductProjections.of(product, false));
    }

    private static void unpublish(ObjectNode product, ObjectNode action, Change change) {
        ((ObjectNode) product.path("masterData")).put("published", false);
        change.addMessage("product", product, "ProductUnpublished");
    }
}
