package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceType.UniqueValue;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code product} with variants and prices, as far as carts need them. */
public final class Products {

    static final Shape VARIANT = Shape.of("sku key prices attributes images assets")
            .with("prices", Prices.DRAFT)
            .with("attributes", Shape.of("name! value"))
            .with("images", Shape.of("url! dimensions! label"))
            .with(
                    "assets",
                    Shape.of("key name! sources! description tags custom").with("custom", CustomFields.DRAFT));

    /** The variant of a product that a line item is created from. */
    public record Selection(ObjectNode product, ObjectNode variant) {}

    private static final String TYPE = "product";

    private Products() {}

    /** Products, product types and product projections. */
    public static List<ResourceType> resourceTypes() {
        return List.of(resourceType(), ProductTypes.resourceType(), ProductProjections.resourceType());
    }

    private static ResourceType resourceType() {
        ResourceType type = ResourceType.of("product", "products")
                .scopes("products", "published_products")
                .fields("productType masterData taxCategory state priceMode")
                .selector("key", "key")
                .uniqueValues(Products::uniqueValues)
                .derivedFields(Products::derive)
                .onDelete(Products::delete)
                .draft(
                        Shape.of("productType! name! slug! key description"
                                        + " categories masterVariant variants"
                                        + " taxCategory publish priceMode metaTitle"
                                        + " metaDescription metaKeywords searchKeywords"
                                        + " attributes")
                                .with("masterVariant", VARIANT)
                                .with("variants", VARIANT),
                        Products::create)
                .setter("setKey", "key")
                .action("setTaxCategory", Shape.of("taxCategory"), Products::setTaxCategory);
        ProductActions.addTo(type);
        return type;
    }

    private static void create(ObjectNode product, ObjectNode draft, Change change) {
        Json.copy(draft, product, "key");
        TextRules.requireSlug(draft.path("slug"));
        ObjectNode productType = change.resolve("product-type", draft.path("productType"));
        product.set("productType", change.reference("product-type", draft.path("productType")));
        AttributeValues attributes = new AttributeValues(productType, change.project());
        setTaxCategory(product, draft, change);
        product.put("priceMode", Json.text(draft, "priceMode").orElse("Embedded"));
        ObjectNode data = Json.object();
        Json.copy(draft, data, "name", "slug", "description", "metaTitle", "metaDescription", "metaKeywords");
        data.set("attributes", attributes.read(draft, "Product"));
        ArrayNode categories = data.putArray("categories");
        Json.objects(draft, "categories").forEach(one -> categories.add(change.reference("category", one)));
        data.putObject("categoryOrderHints");
        data.set(
                "searchKeywords",
                draft.path("searchKeywords").isObject()
                        ? draft.path("searchKeywords").deepCopy()
                        : Json.object());
        data.set("masterVariant", variant(1, draft.path("masterVariant"), change));
        ArrayNode variants = data.putArray("variants");
        Json.objects(draft, "variants").forEach(one -> variants.add(variant(variants.size() + 2, one, change)));
        readAttributes(data, attributes);
        AttributeConstraints.check(productType, variants(data));
        boolean publish = draft.path("publish").asBoolean(false);
        ObjectNode master =
                product.putObject("masterData").put("published", publish).put("hasStagedChanges", false);
        master.set("current", data);
        master.set("staged", data.deepCopy());
        change.addMessage("product", product, "ProductCreated")
                .set("productProjection", ProductProjections.of(product, false));
        if (publish) {
            ProductActions.addPublishedMessage(product, "All", change);
        }
    }

    private static void setTaxCategory(ObjectNode product, ObjectNode action, Change change) {
        product.remove("taxCategory");
        if (action.hasNonNull("taxCategory")) {
            product.set("taxCategory", change.reference("tax-category", action.path("taxCategory")));
        }
    }

    static ObjectNode variant(int id, JsonNode draft, Change change) {
        ObjectNode variant = Json.object().put("id", id);
        Json.copy(draft, variant, "sku", "key");
        ArrayNode prices = variant.putArray("prices");
        Json.objects(draft, "prices").forEach(price -> prices.add(Prices.read(price, change)));
        variant.putArray("images").addAll(Json.objects(draft, "images"));
        variant.putArray("attributes").addAll(Json.objects(draft, "attributes"));
        PriceScopes.requireDistinct(prices);
        ArrayNode assets = variant.putArray("assets");
        Json.objects(draft, "assets").forEach(given -> {
            ObjectNode asset = given.deepCopy().put("id", change.newId());
            Json.set(asset, "custom", CustomFields.read(given.get("custom"), "asset", change));
            assets.add(asset);
        });
        return variant;
    }

    private static void readAttributes(ObjectNode data, AttributeValues attributes) {
        variants(data).forEach(variant -> variant.set("attributes", attributes.read(variant, "Variant")));
    }

    private static void derive(ObjectNode product, Change change) {
        ObjectNode master = (ObjectNode) product.path("masterData");
        master.put("hasStagedChanges", !Json.same(master.path("staged"), master.path("current")));
    }

    private static void delete(ObjectNode product, Change change) {
        JsonNode master = product.path("masterData");
        if (master.path("published").asBoolean(false)) {
            throw ApiError.invalidOperation("A published product can't be deleted: unpublish it first.");
        }
        ObjectNode message = change.addMessage(TYPE, product, "ProductDeleted");
        message.set("currentProjection", ProductProjections.of(product, false));
        ArrayNode urls = message.putArray("removedImageUrls");
        List.of("current", "staged")
                .forEach(state -> variants(master.path(state))
                        .forEach(variant -> Json.objects(variant, "images").stream()
                                .map(image -> image.path("url"))
                                .filter(url -> urls.valueStream().noneMatch(url::equals))
                                .forEach(urls::add)));
    }

    /** SKUs and slugs of staged and current data; keys of variants are unique within the product. */
    private static List<UniqueValue> uniqueValues(ObjectNode product) {
        List<UniqueValue> values = new ArrayList<>(uniqueValues(product, "staged"));
        uniqueValues(product, "current").stream()
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
        for (ObjectNode variant : variants(data)) {
            Json.text(variant, "sku").ifPresent(sku -> values.add(new UniqueValue("sku", sku)));
            Json.text(variant, "key").ifPresent(key -> values.add(new UniqueValue("variants.key", id, key, key)));
        }
        return values;
    }

    /** The master variant and all others. */
    static List<ObjectNode> variants(JsonNode data) {
        List<ObjectNode> variants = new ArrayList<>();
        if (data.get("masterVariant") instanceof ObjectNode master) {
            variants.add(master);
        }
        variants.addAll(Json.objects(data, "variants"));
        return variants;
    }

    /** The variant that a line item draft selects by SKU, or by product id and variant id. */
    public static Selection select(JsonNode draft, Project project) {
        Optional<String> sku = Json.text(draft, "sku");
        if (sku.isPresent()) {
            return find(sku.get(), project)
                    .filter(Products::isPublished)
                    .orElseThrow(() -> ApiError.invalidField("sku", sku.get(), "the SKUs of published products"));
        }
        Selection selected = byId(draft, project);
        if (!isPublished(selected)) {
            throw ApiError.invalidField("productId", draft.path("productId").asString(), "published products");
        }
        return selected;
    }

    private static Selection byId(JsonNode draft, Project project) {
        String id = Json.text(draft, "productId").orElseThrow(() -> ApiError.requiredField("sku"));
        ObjectNode product =
                project.find("product", id).orElseThrow(() -> ApiError.referencedResourceNotFound("product", id));
        int variantId = draft.path("variantId").asInt(1);
        return variants(product.path("masterData").path("current")).stream()
                .filter(variant -> variant.path("id").asInt() == variantId)
                .map(variant -> new Selection(product, variant))
                .findFirst()
                .orElseThrow(
                        () -> ApiError.invalidField("variantId", String.valueOf(variantId), "the product's variants"));
    }

    /** The variant of an imported line: by the SKU in its {@code variant}, or by product id and variant id. */
    public static Selection selectForImport(JsonNode line, Project project) {
        ObjectNode draft = Json.object();
        Json.copy(line, draft, "productId");
        Json.copy(line.path("variant"), draft, "sku");
        draft.put("variantId", line.path("variant").path("id").asInt(1));
        Optional<String> sku = Json.text(draft, "sku");
        return sku.isPresent()
                ? find(sku.get(), project)
                        .orElseThrow(() -> ApiError.invalidField("sku", sku.get(), "the SKUs of products"))
                : byId(draft, project);
    }

    private static boolean isPublished(Selection selection) {
        return selection.product().at("/masterData/published").asBoolean(false);
    }

    /** The product and variant of a line as they are now; empty if they no longer exist or are not published. */
    public static Optional<Selection> current(JsonNode line, Project project) {
        return project.find("product", line.path("productId").asString(""))
                .flatMap(product -> variants(product.path("masterData").path("current")).stream()
                        .filter(variant -> variant.path("id").equals(line.at("/variant/id")))
                        .map(variant -> new Selection(product, variant))
                        .findFirst())
                .filter(Products::isPublished);
    }

    private static Optional<Selection> find(String sku, Project project) {
        for (ObjectNode product : project.all("product")) {
            for (ObjectNode variant : variants(product.path("masterData").path("current"))) {
                if (variant.path("sku").asString("").equals(sku)) {
                    return Optional.of(new Selection(product, variant));
                }
            }
        }
        return Optional.empty();
    }
}
