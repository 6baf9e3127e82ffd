package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.media.Assets;
import io.integrationhub.sandbox.commercetools.media.Images;
import io.integrationhub.sandbox.commercetools.price.PriceScopes;
import io.integrationhub.sandbox.commercetools.price.Prices;
import io.integrationhub.sandbox.commercetools.producttype.AttributeValues;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates products and variants from their drafts. */
final class ProductDrafts {

    static final Shape VARIANT = Shape.of("sku key prices attributes images assets")
            .with("prices", Prices.DRAFT)
            .with("attributes", Shape.of("name! value"))
            .with("images", Shape.of("url! dimensions! label"))
            .with(
                    "assets",
                    Shape.of("key name! sources! description tags custom").with("custom", CustomFields.DRAFT));

    static final Shape PRODUCT = Shape.of("productType! name! slug! key description categories categoryOrderHints"
                    + " masterVariant variants taxCategory publish priceMode metaTitle metaDescription metaKeywords"
                    + " searchKeywords attributes state")
            .with("masterVariant", VARIANT)
            .with("variants", VARIANT);

    private ProductDrafts() {}

    static void create(ObjectNode product, ObjectNode draft, Change change) {
        Json.copy(draft, product, "key");
        TextRules.requireSlug(draft.path("slug"));
        ObjectNode productType = change.resolve("product-type", draft.path("productType"));
        product.set("productType", change.reference("product-type", draft.path("productType")));
        Json.set(product, "taxCategory", change.references().optional("tax-category", draft, "taxCategory"));
        if (draft.hasNonNull("state")) {
            product.set("state", States.transition(Optional.empty(), draft.path("state"), "ProductState", change));
        }
        product.put("priceMode", priceMode(draft, change));
        ObjectNode data = data(draft, productType, change);
        boolean publish = draft.path("publish").asBoolean(false);
        ObjectNode master =
                product.putObject("masterData").put("published", publish).put("hasStagedChanges", false);
        master.set(ProductData.CURRENT, data);
        master.set(ProductData.STAGED, data.deepCopy());
        change.addMessage(Products.TYPE, product, "ProductCreated")
                .set("productProjection", ProductProjections.of(product, false));
        if (publish) {
            Publication.addMessage(product, "All", Json.array(), change);
        }
    }

    private static String priceMode(ObjectNode draft, Change change) {
        boolean embedded = CatalogModel.of(change.project()).isEmbedded();
        String mode = Json.text(draft, "priceMode").orElse(embedded ? "Embedded" : "Standalone");
        if (!embedded && !mode.equals("Standalone")) {
            throw ApiError.invalidOperation("Products of a Modular Project have Standalone Prices.");
        }
        return mode;
    }

    private static ObjectNode data(ObjectNode draft, ObjectNode productType, Change change) {
        AttributeValues attributes = new AttributeValues(productType, change.project());
        ObjectNode data = Json.object();
        Json.copy(draft, data, "name", "slug", "description", "metaTitle", "metaDescription", "metaKeywords");
        data.set("attributes", attributes.read(draft, "Product"));
        ProductCategories.read(data, draft, change);
        data.set(
                "searchKeywords",
                draft.path("searchKeywords").isObject()
                        ? draft.path("searchKeywords").deepCopy()
                        : Json.object());
        if (CatalogModel.of(change.project()).isEmbedded()) {
            data.set(ProductData.MASTER, variant(1, draft.path(ProductData.MASTER), attributes, change));
            ArrayNode variants = data.putArray(ProductData.VARIANTS);
            Json.objects(draft, ProductData.VARIANTS)
                    .forEach(one -> variants.add(variant(variants.size() + 2, one, attributes, change)));
        } else {
            requireNoVariants(draft);
            data.putArray(ProductData.VARIANTS);
        }
        return data;
    }

    private static void requireNoVariants(ObjectNode draft) {
        if (draft.hasNonNull(ProductData.MASTER)
                || !draft.path(ProductData.VARIANTS).isEmpty()) {
            throw ApiError.invalidOperation(
                    "A product of a Project with the Modular catalog model has no embedded variants.");
        }
    }

    static ObjectNode variant(int id, JsonNode draft, AttributeValues attributes, Change change) {
        ObjectNode variant = Json.object().put("id", id);
        Json.copy(draft, variant, "sku", "key");
        ArrayNode prices = variant.putArray("prices");
        Json.objects(draft, "prices").forEach(price -> prices.add(Prices.read(price, change)));
        PriceScopes.requireDistinct(prices);
        variant.set("images", Images.read(draft));
        variant.set("attributes", attributes.read(draft, "Variant"));
        variant.set("assets", Assets.read(draft, change));
        return variant;
    }
}
