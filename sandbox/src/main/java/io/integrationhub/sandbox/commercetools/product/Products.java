package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.producttype.ProductTypes;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceType.UniqueValue;
import io.integrationhub.sandbox.commercetools.selection.ProductSelections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code product}: staged and current data, with embedded variants unless the Project is Modular. */
public final class Products {

    static final String TYPE = "product";

    /** The index of the SKUs of all variants, staged and current. */
    static final String SKU = "sku";

    private static final List<String> STATES = List.of(ProductData.STAGED, ProductData.CURRENT);

    private Products() {}

    /** Products, product types and product projections. */
    public static List<ResourceType> resourceTypes() {
        return List.of(resourceType(), ProductTypes.resourceType(), ProductProjections.resourceType());
    }

    private static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "products")
                .scopes("products", "published_products")
                .fields("productType masterData taxCategory state priceMode")
                .selector("key", "key")
                .uniqueValues(Products::uniqueValues)
                .indexes(indexes())
                .derivedFields(ProductCheck::derive)
                .onDelete(Products::delete)
                .responseView(Products::shown)
                .draft(ProductDrafts.PRODUCT, ProductDrafts::create);
        ProductActions.addTo(type);
        ProductCategories.addTo(type);
        Publication.addTo(type);
        VariantActions.addTo(type);
        ProductMedia.addTo(type);
        EmbeddedPriceActions.addTo(type);
        return type;
    }

    /** The paths of products begin with {@code masterData}, those of projections do not. */
    private static Indexes indexes() {
        Indexes indexes = new Indexes()
                .add(SKU, product -> variantTexts(product, SKU))
                .add("variantKey", product -> variantTexts(product, "key"))
                .add("slug", product -> texts(product, data -> data.path("slug").valueStream()))
                .add(
                        "category",
                        product -> texts(
                                product,
                                data -> data.path("categories").valueStream().map(one -> one.path("id"))))
                .add(
                        "productType",
                        product -> Set.of(product.path("productType").path("id").asString()))
                .path("productType.id", "productType");
        for (String data : List.of("", "masterData.staged.", "masterData.current.")) {
            indexes.path(data + "slug.*", "slug").path(data + "categories.id", "category");
            for (String variant : List.of("masterVariant.", "variants.")) {
                indexes.path(data + variant + SKU, SKU).path(data + variant + "key", "variantKey");
            }
        }
        return indexes;
    }

    private static Set<String> variantTexts(ObjectNode product, String field) {
        return texts(product, data -> ProductData.variants(data).stream().map(variant -> variant.path(field)));
    }

    private static Set<String> texts(ObjectNode product, Function<JsonNode, Stream<JsonNode>> values) {
        Set<String> texts = new TreeSet<>();
        STATES.forEach(state -> values.apply(product.path("masterData").path(state))
                .filter(JsonNode::isString)
                .forEach(text -> texts.add(text.asString())));
        return texts;
    }

    private static ObjectNode shown(ObjectNode product, Project project) {
        if (CatalogModel.of(project).isEmbedded()) {
            return product;
        }
        ObjectNode shown = Json.object().setAll(product);
        ObjectNode master = Json.object().setAll((ObjectNode) product.path("masterData"));
        STATES.forEach(state -> master.set(state, CatalogModel.shown(ProductData.of(product, state), project)));
        shown.set("masterData", master);
        return shown;
    }

    private static void delete(ObjectNode product, Change change) {
        JsonNode master = product.path("masterData");
        if (master.path("published").asBoolean(false)) {
            throw ApiError.invalidOperation("A published product can't be deleted: unpublish it first.");
        }
        String id = product.path("id").asString();
        if (change.project().count("variant", new IndexValue("product", id)) > 0) {
            throw ApiError.referenceExists(TYPE, "variant");
        }
        ProductSelections.removeProduct(product, change);
        ObjectNode message = change.addMessage(TYPE, product, "ProductDeleted");
        message.set("currentProjection", ProductProjections.of(product, false));
        ArrayNode urls = ProductData.removedImages(master.path(ProductData.STAGED), Json.object());
        ProductData.removedImages(master.path(ProductData.CURRENT), master.path(ProductData.STAGED))
                .forEach(urls::add);
        message.set("removedImageUrls", urls);
    }

    /** SKUs and slugs of staged and current data; keys of variants are unique within the product. */
    private static List<UniqueValue> uniqueValues(ObjectNode product) {
        List<UniqueValue> values = new ArrayList<>(uniqueValues(product, ProductData.STAGED));
        uniqueValues(product, ProductData.CURRENT).stream()
                .filter(value -> !values.contains(value))
                .forEach(values::add);
        return values;
    }

    private static List<UniqueValue> uniqueValues(ObjectNode product, String state) {
        JsonNode data = product.path("masterData").path(state);
        String id = product.path("id").asString();
        List<UniqueValue> values = new ArrayList<>();
        data.path("slug")
                .properties()
                .forEach(text -> values.add(
                        new UniqueValue("slug." + text.getKey(), text.getValue().asString())));
        for (ObjectNode variant : ProductData.variants(data)) {
            Json.text(variant, SKU).ifPresent(sku -> values.add(new UniqueValue(SKU, sku)));
            Json.text(variant, "key").ifPresent(key -> values.add(new UniqueValue("variants.key", id, key, key)));
        }
        return values;
    }
}
