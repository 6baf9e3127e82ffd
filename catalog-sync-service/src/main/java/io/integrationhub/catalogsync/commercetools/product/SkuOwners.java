package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Takes SKUs from the products that have them, because the source says that they belong to another one. SKUs are unique
 * in a Project.
 *
 * @param api the products
 */
record SkuOwners(ResourceApi api) {

    /**
     * Frees SKUs. The variant is removed; the master variant only loses its SKU, because a product needs one.
     *
     * @param owner key of the product that they belong to now
     * @return whether a product had one of them
     */
    boolean free(Set<String> skus, String owner) {
        String list = ResourceApi.list(skus);
        List<JsonNode> holders = Stream.of("staged", "current")
                .map(view ->
                        "masterData(" + view + "(masterVariant(sku in " + list + ") or variants(sku in " + list + ")))")
                .flatMap(where -> api.query(where).stream())
                .filter(product -> !product.path("key").asString("").equals(owner))
                .toList();
        List<String> freed = new ArrayList<>();
        for (JsonNode product : holders) {
            String id = product.path("id").asString();
            if (!freed.contains(id)) {
                freed.add(id);
                api.update(id, product.path("version").asLong(), actions(product.path("masterData"), skus));
            }
        }
        return !freed.isEmpty();
    }

    private static List<UpdateAction> actions(JsonNode masterData, Set<String> skus) {
        JsonNode staged = masterData.path("staged");
        JsonNode master = staged.path("masterVariant");
        List<UpdateAction> actions = new ArrayList<>();
        if (skus.contains(master.path("sku").asString(""))) {
            actions.add(UpdateAction.of("setSku")
                    .with("variantId", master.path("id").asInt())
                    .with("staged", false));
        }
        Stream.concat(
                        staged.path("variants").valueStream(),
                        masterData.path("current").path("variants").valueStream())
                .filter(variant -> skus.contains(variant.path("sku").asString("")))
                .map(variant -> variant.path("id").asInt())
                .distinct()
                .forEach(id -> actions.add(
                        UpdateAction.of("removeVariant").with("id", id).with("staged", false)));
        return actions;
    }
}
