package io.integrationhub.sandbox.commercetools.variant;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.media.Assets;
import io.integrationhub.sandbox.commercetools.media.Images;
import io.integrationhub.sandbox.commercetools.product.CatalogModel;
import io.integrationhub.sandbox.commercetools.producttype.AttributeValues;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceType.UniqueValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource type {@code variant}. Its staged data exist only while they differ from the current ones, which a new
 * Variant has even if it is not published.
 */
public final class Variants {

    static final String TYPE = "variant";

    private static final int MAX_PER_PRODUCT = 10_000;
    private static final String PRODUCT = "product";
    private static final String SKU = "sku";

    /** The last {@code variantId} by product: parallel creations must not get the same. */
    private final Map<String, AtomicInteger> lastIds = new ConcurrentHashMap<>();

    private Variants() {}

    public static ResourceType resourceType() {
        Variants variants = new Variants();
        ResourceType type = ResourceType.of(TYPE, "variants")
                .scopes("products")
                .fields("variantId product published current staged")
                .selector("key", "key")
                .queryField(SKU, variant -> at(variant, "current"))
                .uniqueValues(variant -> skus(variant).stream()
                        .map(sku -> new UniqueValue(SKU, sku))
                        .toList())
                .indexes(indexes())
                .derivedFields((variant, change) -> VariantActions.removeEqualStaged(variant))
                .onDelete(Variants::delete)
                .draft(
                        Shape.of("product! key sku publish images attributes assets"),
                        (variant, draft, change) -> variants.create(variant, draft, change));
        VariantActions.addTo(type);
        return type;
    }

    private static Indexes indexes() {
        return new Indexes()
                .add(SKU, Variants::skus)
                .add(PRODUCT, variant -> List.of(productId(variant)))
                .add(
                        "publishedOfProduct",
                        variant -> variant.path("published").asBoolean(false) ? List.of(productId(variant)) : List.of())
                .path(SKU, SKU)
                .path("current.sku", SKU)
                .path("staged.sku", SKU)
                .path("product.id", PRODUCT);
    }

    private static JsonNode at(ObjectNode variant, String data) {
        return variant.path(data).path(SKU);
    }

    private static String productId(ObjectNode variant) {
        return variant.path(PRODUCT).path("id").asString();
    }

    private static Set<String> skus(ObjectNode variant) {
        Set<String> skus = new TreeSet<>();
        List.of("current", "staged")
                .forEach(data -> Json.text(variant.path(data), SKU).ifPresent(skus::add));
        return skus;
    }

    private void create(ObjectNode variant, ObjectNode draft, Change change) {
        CatalogModel.requireStandalone(change.project());
        ObjectNode product = change.resolve(PRODUCT, draft.path(PRODUCT));
        String productId = product.path("id").asString();
        if (change.project().count(TYPE, new IndexValue(PRODUCT, productId)) >= MAX_PER_PRODUCT) {
            throw ApiError.invalidOperation("A product has at most " + MAX_PER_PRODUCT + " Variants.");
        }
        Json.copy(draft, variant, "key");
        variant.set(PRODUCT, change.reference(PRODUCT, draft.path(PRODUCT)));
        ObjectNode data = variant.putObject("current");
        Json.copy(draft, data, SKU);
        data.set("images", Images.read(draft));
        data.set("attributes", attributes(product, change).read(draft, "Variant"));
        data.set("assets", Assets.read(draft, change));
        variant.put("published", draft.path("publish").asBoolean(false));
        if (variant.path("published").asBoolean()) {
            VariantActions.requirePublished(product);
        }
        variant.put("variantId", nextId(productId, change.project()));
        ObjectNode message = change.addMessage(TYPE, variant, "VariantCreated");
        Json.copy(variant, message, PRODUCT, "variantId", "key");
        message.setAll(data.deepCopy());
        message.set("publish", variant.path("published"));
    }

    /** Ids are never given twice, so those of rejected drafts are missing. */
    private int nextId(String productId, Project project) {
        return lastIds.computeIfAbsent(
                        productId,
                        id -> new AtomicInteger(project.find(TYPE, new IndexValue(PRODUCT, id)).stream()
                                .mapToInt(one -> one.path("variantId").asInt())
                                .max()
                                .orElse(0)))
                .incrementAndGet();
    }

    /** The attributes that the type of the product defines. */
    static AttributeValues attributes(ObjectNode product, Change change) {
        ObjectNode productType = Json.object();
        Json.copy(product.path("productType"), productType, "id");
        return new AttributeValues(change.resolve("product-type", productType), change.project());
    }

    static ObjectNode product(ObjectNode variant, Change change) {
        return change.resolve(PRODUCT, variant.path(PRODUCT));
    }

    /** Deletes a Variant, which is the default of its product no longer. */
    private static void delete(ObjectNode variant, Change change) {
        Json.copy(variant, change.addMessage(TYPE, variant, "VariantDeleted"), PRODUCT);
        change.project()
                .find(PRODUCT, productId(variant))
                .filter(product -> isDefault(product, variant))
                .ifPresent(product -> {
                    JsonNode master = change.edit(PRODUCT, product).path("masterData");
                    for (String state : List.of("current", "staged")) {
                        if (isDefault(master.path(state), variant)) {
                            ((ObjectNode) master.path(state)).remove("defaultVariant");
                        }
                    }
                });
    }

    private static boolean isDefault(JsonNode holder, ObjectNode variant) {
        JsonNode master = holder.has("masterData") ? holder.path("masterData") : MissingNode.getInstance();
        return holder.path("defaultVariant").path("id").equals(variant.path("id"))
                || master.valueStream().anyMatch(data -> isDefault(data, variant));
    }
}
