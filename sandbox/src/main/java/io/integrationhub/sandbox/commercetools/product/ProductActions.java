package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.producttype.AttributeValues;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions for products themselves: texts, product attributes, tax category, state and price mode. */
final class ProductActions {

    private ProductActions() {}

    static void addTo(ResourceType type) {
        type.action("changeName", Shape.of("name! staged"), text("name"))
                .action("setDescription", Shape.of("description staged"), text("description"))
                .action("setMetaTitle", Shape.of("metaTitle staged"), text("metaTitle"))
                .action("setMetaDescription", Shape.of("metaDescription staged"), text("metaDescription"))
                .action("setMetaKeywords", Shape.of("metaKeywords staged"), text("metaKeywords"))
                .action("setSearchKeywords", Shape.of("searchKeywords! staged"), text("searchKeywords"))
                .action("changeSlug", Shape.of("slug! staged"), ProductActions::changeSlug)
                .action("setProductAttribute", Shape.of("name! value staged"), ProductActions::setAttribute)
                .action("setTaxCategory", Shape.of("taxCategory"), ProductActions::setTaxCategory)
                .action("setPriceMode", Shape.of("priceMode"), ProductActions::setPriceMode)
                .action("transitionState", Shape.of("state force"), ProductActions::transitionState)
                .action("setDefaultVariant", Shape.of("variant staged"), ProductActions::setDefaultVariant)
                .setter("setKey", "key");
    }

    private static UpdateAction text(String field) {
        return (product, action, change) ->
                ProductData.each(product, action, data -> Json.set(data, field, action.get(field)));
    }

    private static void changeSlug(ObjectNode product, ObjectNode action, Change change) {
        JsonNode slug = action.path("slug");
        TextRules.requireSlug(slug);
        ObjectNode message = change.addMessage(Products.TYPE, product, "ProductSlugChanged");
        message.set("oldSlug", ProductData.staged(product).path("slug").deepCopy());
        message.set("slug", slug.deepCopy());
        ProductData.each(product, action, data -> data.set("slug", slug.deepCopy()));
    }

    private static void setAttribute(ObjectNode product, ObjectNode action, Change change) {
        AttributeValues values = attributes(product, change);
        ProductData.each(product, action, data -> values.set(data, action, "Product"));
    }

    /** The attributes that the product's type defines. */
    static AttributeValues attributes(ObjectNode product, Change change) {
        ObjectNode reference = Json.object();
        Json.copy(product.path("productType"), reference, "id");
        return new AttributeValues(change.resolve("product-type", reference), change.project());
    }

    private static void setTaxCategory(ObjectNode product, ObjectNode action, Change change) {
        Json.set(product, "taxCategory", change.references().optional("tax-category", action, "taxCategory"));
    }

    private static void setPriceMode(ObjectNode product, ObjectNode action, Change change) {
        String mode = Json.text(action, "priceMode").orElse("Embedded");
        if (!mode.equals("Standalone") && !CatalogModel.of(change.project()).isEmbedded()) {
            throw ApiError.invalidOperation("Products of a Modular Project have Standalone Prices.");
        }
        product.put("priceMode", mode);
        change.addMessage(Products.TYPE, product, "ProductPriceModeSet").put("to", mode);
    }

    private static void transitionState(ObjectNode product, ObjectNode action, Change change) {
        product.remove("state");
        if (!action.hasNonNull("state")) {
            return;
        }
        boolean forced = action.path("force").asBoolean(false);
        Optional<JsonNode> from = change.project()
                .find(Products.TYPE, product.path("id").asString())
                .map(stored -> stored.get("state"))
                .filter(state -> !forced);
        ObjectNode state = States.transition(from, action.path("state"), "ProductState", change);
        product.set("state", state);
        change.addMessage(Products.TYPE, product, "ProductStateTransition")
                .put("force", forced)
                .set("state", state.deepCopy());
    }

    private static void setDefaultVariant(ObjectNode product, ObjectNode action, Change change) {
        CatalogModel.requireStandalone(change.project());
        ProductData.each(product, action, data -> {
            data.remove("defaultVariant");
            if (action.hasNonNull("variant")) {
                data.set("defaultVariant", defaultVariant(product, action.path("variant"), change));
            }
        });
    }

    private static ObjectNode defaultVariant(ObjectNode product, JsonNode identifier, Change change) {
        ObjectNode variant = change.resolve("variant", identifier);
        if (!variant.path("product").path("id").equals(product.path("id"))) {
            throw ApiError.invalidOperation("The Variant is not one of this product.");
        }
        return Json.object()
                .put("typeId", "variant")
                .put("id", variant.path("id").asString());
    }
}
