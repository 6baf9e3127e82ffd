package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.producttype.AttributeValues;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions for embedded variants and their attributes. */
final class VariantActions {

    private static final String LEVEL = "Variant";
    private static final String WHICH = "variantId sku staged ";

    private VariantActions() {}

    static void addTo(ResourceType type) {
        type.action(
                        "addVariant",
                        Shape.of("sku key prices images attributes staged assets"),
                        CatalogModel.embedded(VariantActions::add))
                .action("removeVariant", Shape.of("id sku staged"), CatalogModel.embedded(VariantActions::remove))
                .action("changeMasterVariant", Shape.of(WHICH), CatalogModel.embedded(VariantActions::changeMaster))
                .action("setSku", Shape.of("variantId! sku staged"), CatalogModel.embedded(VariantActions::setSku))
                .action(
                        "setProductVariantKey",
                        Shape.of(WHICH + "key"),
                        CatalogModel.embedded((product, action, change) -> ProductData.each(
                                product,
                                action,
                                data -> Json.set(ProductData.variant(data, action), "key", action.get("key")))))
                .action(
                        "setAttribute",
                        Shape.of(WHICH + "name! value"),
                        CatalogModel.embedded(VariantActions::setAttribute))
                .action(
                        "setAttributeInAllVariants",
                        Shape.of("name! value staged"),
                        CatalogModel.embedded(VariantActions::setAttributeInAll));
    }

    private static void add(ObjectNode product, ObjectNode action, Change change) {
        AttributeValues attributes = ProductActions.attributes(product, change);
        ObjectNode variant = ProductDrafts.variant(nextId(product), action, attributes, change);
        ProductData.each(
                product, action, data -> Json.list(data, ProductData.VARIANTS).add(variant.deepCopy()));
        change.addMessage(Products.TYPE, product, "ProductVariantAdded")
                .put("staged", ProductData.isStaged(action))
                .set("variant", variant);
    }

    private static int nextId(ObjectNode product) {
        return Stream.of(ProductData.STAGED, ProductData.CURRENT)
                        .flatMap(state -> ProductData.variants(ProductData.of(product, state)).stream())
                        .mapToInt(variant -> variant.path("id").asInt())
                        .max()
                        .orElse(0)
                + 1;
    }

    private static void remove(ObjectNode product, ObjectNode action, Change change) {
        Optional<String> sku = Json.text(action, "sku");
        if (sku.isPresent() == action.hasNonNull("id")) {
            throw ApiError.invalidInput("Either 'id' or 'sku' is expected.");
        }
        ObjectNode before = ProductData.staged(product).deepCopy();
        ObjectNode removed = ProductData.find(before, sku, action.path("id").asInt())
                .orElseThrow(() -> ProductData.noVariant(
                        sku.orElseGet(() -> action.path("id").asString())));
        if (removed.path("id").equals(before.path(ProductData.MASTER).path("id"))) {
            throw ApiError.invalidOperation("The master variant can't be removed.");
        }
        int id = removed.path("id").asInt();
        ProductData.each(product, action, data -> removeFrom(data, id));
        ObjectNode message = change.addMessage(Products.TYPE, product, "ProductVariantDeleted");
        message.put("staged", ProductData.isStaged(action)).set("variant", removed);
        message.set("removedImageUrls", ProductData.removedImages(before, ProductData.staged(product)));
    }

    private static void removeFrom(ObjectNode data, int id) {
        if (data.path(ProductData.MASTER).path("id").asInt() == id) {
            throw ApiError.invalidOperation("The master variant can't be removed.");
        }
        ArrayNode variants = Json.list(data, ProductData.VARIANTS);
        List<ObjectNode> matching = Json.objects(data, ProductData.VARIANTS).stream()
                .filter(one -> one.path("id").asInt() == id)
                .toList();
        matching.forEach(one -> Json.remove(variants, one));
    }

    private static void changeMaster(ObjectNode product, ObjectNode action, Change change) {
        ProductData.each(product, action, data -> {
            ObjectNode chosen = ProductData.variant(data, action);
            ObjectNode master = (ObjectNode) data.path(ProductData.MASTER);
            if (chosen != master) {
                ArrayNode variants = Json.list(data, ProductData.VARIANTS);
                Json.remove(variants, chosen);
                variants.insert(0, master);
                data.set(ProductData.MASTER, chosen);
            }
        });
    }

    /** Sets or removes the SKU, unless there is stock of it. */
    private static void setSku(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode which = Json.object();
        Json.copy(action, which, "variantId");
        ProductData.each(product, action, data -> {
            ObjectNode variant = ProductData.variant(data, which);
            Json.text(variant, "sku")
                    .filter(sku -> !Optional.of(sku).equals(Json.text(action, "sku")))
                    .ifPresent(sku -> requireNoStock(sku, change));
            Json.set(variant, "sku", action.get("sku"));
        });
    }

    private static void requireNoStock(String sku, Change change) {
        if (change.project().count("inventory-entry", new IndexValue("sku", sku)) > 0) {
            throw ApiError.invalidOperation(
                    "The SKU '" + sku + "' can't be changed as long as there is an inventory entry of it.");
        }
    }

    private static void setAttribute(ObjectNode product, ObjectNode action, Change change) {
        AttributeValues values = ProductActions.attributes(product, change);
        ProductData.each(product, action, data -> values.set(ProductData.variant(data, action), action, LEVEL));
    }

    private static void setAttributeInAll(ObjectNode product, ObjectNode action, Change change) {
        AttributeValues values = ProductActions.attributes(product, change);
        ProductData.each(
                product,
                action,
                data -> ProductData.variants(data).forEach(variant -> values.set(variant, action, LEVEL)));
    }
}
