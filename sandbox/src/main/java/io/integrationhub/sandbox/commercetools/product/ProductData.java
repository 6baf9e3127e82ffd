package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The staged and the current data of a product, and the embedded variants in them. */
final class ProductData {

    static final String STAGED = "staged";
    static final String CURRENT = "current";
    static final String MASTER = "masterVariant";
    static final String VARIANTS = "variants";

    private ProductData() {}

    static ObjectNode of(ObjectNode product, String state) {
        return (ObjectNode) product.path("masterData").path(state);
    }

    static ObjectNode staged(ObjectNode product) {
        return of(product, STAGED);
    }

    /** Updates the staged data, and the current data as well if the action says {@code staged: false}. */
    static void each(ObjectNode product, JsonNode action, Consumer<ObjectNode> update) {
        update.accept(of(product, STAGED));
        if (!isStaged(action)) {
            update.accept(of(product, CURRENT));
        }
    }

    static boolean isStaged(JsonNode action) {
        return action.path(STAGED).asBoolean(true);
    }

    /** The master variant and all others. */
    static List<ObjectNode> variants(JsonNode data) {
        List<ObjectNode> variants = new ArrayList<>();
        if (data.get(MASTER) instanceof ObjectNode master) {
            variants.add(master);
        }
        variants.addAll(Json.objects(data, VARIANTS));
        return variants;
    }

    /** The variant that the action names by SKU or id. */
    static ObjectNode variant(ObjectNode data, JsonNode action) {
        Optional<String> sku = Json.text(action, "sku");
        boolean hasId = action.hasNonNull("variantId");
        if (sku.isPresent() == hasId) {
            throw ApiError.invalidInput("Either 'variantId' or 'sku' is expected.");
        }
        return find(data, sku, action.path("variantId").asInt())
                .orElseThrow(() ->
                        noVariant(sku.orElseGet(() -> action.path("variantId").asString())));
    }

    static Optional<ObjectNode> find(JsonNode data, Optional<String> sku, int id) {
        return variants(data).stream()
                .filter(one -> sku.isPresent()
                        ? Json.text(one, "sku").equals(sku)
                        : one.path("id").asInt() == id)
                .findFirst();
    }

    static ApiError noVariant(String identifier) {
        return ApiError.invalidOperation("The product has no variant '" + identifier + "'.");
    }

    /** The URLs of images in the first data that are not in the second. */
    static ArrayNode removedImages(JsonNode before, JsonNode after) {
        List<JsonNode> left = images(after).toList();
        ArrayNode removed = Json.array();
        images(before).distinct().filter(url -> !left.contains(url)).forEach(removed::add);
        return removed;
    }

    private static Stream<JsonNode> images(JsonNode data) {
        return variants(data).stream()
                .flatMap(variant -> Json.objects(variant, "images").stream())
                .map(image -> image.path("url"));
    }
}
