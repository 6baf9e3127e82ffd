package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces the staged data of a product or Variant by what an import says, and publishes or unpublishes as it says. Ids
 * of variants, prices and assets stay, so that the same import changes nothing.
 */
record ProductMerge(ObjectNode edited, ObjectNode fresh, ObjectNode draft) {

    private static final String STAGED = "staged";
    private static final String CURRENT = "current";
    private static final String PUBLISH = "publish";
    private static final String PUBLISHED = "published";

    void apply() {
        ImportMerge.requireSame(edited, fresh, "productType");
        Json.set(edited, "taxCategory", fresh.get("taxCategory"));
        Json.set(edited, "priceMode", fresh.get("priceMode"));
        ObjectNode master = (ObjectNode) edited.path("masterData");
        ObjectNode data = (ObjectNode) fresh.path("masterData").path(STAGED);
        numberVariants(master.path(STAGED), data);
        if (!draft.has("categoryOrderHints")) {
            // The Import API has none in product drafts, and does not touch them.
            Json.set(data, "categoryOrderHints", master.path(STAGED).get("categoryOrderHints"));
        }
        master.set(STAGED, data);
        if (draft.path(PUBLISH).asBoolean(false)) {
            master.set(CURRENT, data.deepCopy());
        }
        if (draft.hasNonNull(PUBLISH)) {
            master.set(PUBLISHED, draft.path(PUBLISH));
        }
    }

    private static void numberVariants(JsonNode present, ObjectNode data) {
        List<ObjectNode> known = variants(present);
        Set<Integer> taken = new TreeSet<>();
        known.forEach(variant -> taken.add(variant.path("id").asInt()));
        for (ObjectNode variant : variants(data)) {
            Optional<ObjectNode> same = known.stream()
                    .filter(one -> isSame(one, variant, "sku") || isSame(one, variant, "key"))
                    .findFirst();
            int id = same.map(one -> one.path("id").asInt())
                    .orElseGet(() -> taken.stream().max(Integer::compare).orElse(0) + 1);
            taken.add(id);
            variant.put("id", id);
            same.ifPresent(one -> {
                keepIds(one, variant, "prices");
                keepIds(one, variant, "assets");
            });
        }
    }

    private static boolean isSame(ObjectNode one, ObjectNode other, String field) {
        return one.hasNonNull(field) && one.path(field).equals(other.path(field));
    }

    private static List<ObjectNode> variants(JsonNode data) {
        List<ObjectNode> variants = new ArrayList<>();
        if (data.get("masterVariant") instanceof ObjectNode master) {
            variants.add(master);
        }
        variants.addAll(Json.objects(data, "variants"));
        return variants;
    }

    /** Gives elements of a list the ids of those that have their keys. */
    static void keepIds(ObjectNode present, ObjectNode fresh, String list) {
        for (ObjectNode element : Json.objects(fresh, list)) {
            Json.objects(present, list).stream()
                    .filter(one -> isSame(one, element, "key"))
                    .findFirst()
                    .ifPresent(one -> element.set("id", one.path("id")));
        }
    }

    /** Replaces the data of a Variant. */
    static void variant(ObjectNode edited, ObjectNode fresh, ObjectNode draft) {
        ObjectNode data = (ObjectNode) fresh.path(CURRENT);
        JsonNode latest = edited.has(STAGED) ? edited.path(STAGED) : edited.path(CURRENT);
        keepIds((ObjectNode) latest, data, "assets");
        if (draft.path(PUBLISH).asBoolean(false)) {
            edited.set(CURRENT, data);
            edited.remove(STAGED);
        } else {
            edited.set(STAGED, data);
        }
        if (draft.hasNonNull(PUBLISH)) {
            edited.set(PUBLISHED, draft.path(PUBLISH));
        }
    }
}
