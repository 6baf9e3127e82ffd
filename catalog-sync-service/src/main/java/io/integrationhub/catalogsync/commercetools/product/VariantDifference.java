package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AssetDifference;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What turns the variants of a product into the desired ones. A variant is known by its SKU.
 *
 * <p>What goes is removed first, so that its SKU and key are free and the limit of variants is not exceeded on the way;
 * only the master variant cannot be removed before another one has taken its place.
 *
 * @param json drafts of variants
 * @param attributes compares values of attributes
 */
record VariantDifference(ProductJson json, AttributeDifference attributes) {

    List<UpdateAction> actions(Product known, Product desired) {
        Map<String, Variant> before = bySku(known);
        Map<String, Variant> after = bySku(desired);
        String master = known.master().sku();
        List<UpdateAction> actions = new ArrayList<>();
        before.keySet().stream()
                .filter(sku -> !after.containsKey(sku) && !sku.equals(master))
                .forEach(sku -> actions.add(VariantName.removal(sku)));
        actions.addAll(freedKeys(before, after, master));
        Set<String> common = commonChanges(before, after);
        actions.addAll(attributes.actions(
                "setAttributeInAllVariants", common, desired.master().attributes()));
        after.values()
                .forEach(variant -> Optional.ofNullable(before.get(variant.sku()))
                        .ifPresent(old -> actions.addAll(changes(old, variant, common))));
        after.values().stream()
                .filter(variant -> !before.containsKey(variant.sku()))
                .forEach(variant -> actions.add(new UpdateAction("addVariant", json.variant(variant))));
        if (!desired.master().sku().equals(master)) {
            actions.add(VariantName.in(
                    UpdateAction.of("changeMasterVariant"), desired.master().sku()));
        }
        if (!after.containsKey(master)) {
            actions.add(VariantName.removal(master));
        }
        return actions;
    }

    /** Keys are unique: one that moves to another variant is taken from its holder first. */
    private static List<UpdateAction> freedKeys(
            Map<String, Variant> before, Map<String, Variant> after, String master) {
        Map<String, String> wanted = new HashMap<>();
        after.values().forEach(variant -> variant.key().ifPresent(key -> wanted.put(key, variant.sku())));
        return before.values().stream()
                .filter(variant ->
                        after.containsKey(variant.sku()) || variant.sku().equals(master))
                .filter(variant -> variant.key()
                        .map(wanted::get)
                        .filter(sku -> !sku.equals(variant.sku()))
                        .isPresent())
                .map(variant -> VariantName.in(UpdateAction.of("setProductVariantKey"), variant.sku()))
                .toList();
    }

    /**
     * Attributes that get the same value in all variants: one action instead of one per variant, and the only one that
     * commercetools accepts if the attribute must be the same in all.
     */
    private Set<String> commonChanges(Map<String, Variant> before, Map<String, Variant> after) {
        Map<String, Integer> changes = new HashMap<>();
        after.values()
                .forEach(variant -> Optional.ofNullable(before.get(variant.sku()))
                        .ifPresent(old -> attributes
                                .changed(old.attributes(), variant.attributes())
                                .forEach(name -> changes.merge(name, 1, Integer::sum))));
        return changes.entrySet().stream()
                .filter(change -> change.getValue() > 1)
                .map(Map.Entry::getKey)
                .filter(name -> AttributeDifference.isCommon(
                        name, after.values().stream().map(Variant::attributes)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<UpdateAction> changes(Variant known, Variant desired, Set<String> done) {
        Set<String> changed = attributes.changed(known.attributes(), desired.attributes());
        changed.removeAll(done);
        Stream<UpdateAction> key = known.key().equals(desired.key())
                ? Stream.of()
                : Stream.of(UpdateAction.of("setProductVariantKey").withOptional("key", desired.key()));
        return Stream.of(
                        key,
                        attributes.actions("setAttribute", changed, desired.attributes()).stream(),
                        ImageDifference.of(known.images(), desired.images()).stream(),
                        AssetDifference.of(known.assets(), desired.assets(), action -> action).stream())
                .flatMap(actions -> actions)
                .map(action -> VariantName.in(action, desired.sku()))
                .toList();
    }

    private static Map<String, Variant> bySku(Product product) {
        Map<String, Variant> bySku = new LinkedHashMap<>();
        product.variants().forEach(variant -> bySku.put(variant.sku(), variant));
        return bySku;
    }
}
