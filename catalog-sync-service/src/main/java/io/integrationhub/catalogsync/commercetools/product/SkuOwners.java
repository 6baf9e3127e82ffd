package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
     * Frees SKUs. The variant is removed; a master variant only loses its SKU, because a product needs one.
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
            List<UpdateAction> actions = actions(product.path("masterData"), skus);
            if (!freed.contains(id) && !actions.isEmpty()) {
                freed.add(id);
                api.update(id, product.path("version").asLong(), actions);
            }
        }
        return !freed.isEmpty();
    }

    /**
     * What customers see and what is staged may have other variants, and other master variants. A variant that is only
     * in what customers of a product saw before it was unpublished goes by publishing what is staged, for no time.
     */
    private static List<UpdateAction> actions(JsonNode masterData, Set<String> skus) {
        Set<Integer> staged = holders(masterData.path("staged"), skus);
        Set<Integer> current = holders(masterData.path("current"), skus);
        Set<Integer> masters = Stream.of("staged", "current")
                .map(view ->
                        masterData.path(view).path("masterVariant").path("id").asInt())
                .collect(Collectors.toSet());
        List<UpdateAction> actions = new ArrayList<>();
        for (int id : staged) {
            UpdateAction action = masters.contains(id)
                    ? UpdateAction.of("setSku").with("variantId", id)
                    : UpdateAction.of("removeVariant").with("id", id);
            actions.add(action.with("staged", !current.contains(id)));
        }
        if (!staged.containsAll(current) && !masterData.path("published").asBoolean()) {
            actions.add(UpdateAction.of("publish"));
            actions.add(UpdateAction.of("unpublish"));
        }
        return actions;
    }

    private static Set<Integer> holders(JsonNode view, Set<String> skus) {
        return Stream.concat(
                        Stream.of(view.path("masterVariant")),
                        view.path("variants").valueStream())
                .filter(variant -> skus.contains(variant.path("sku").asString("")))
                .map(variant -> variant.path("id").asInt())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
