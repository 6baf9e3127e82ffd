package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.inventory.Reservations;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces what a resource has by what an import says. An import states the whole resource: a field that it lacks is
 * removed.
 *
 * @param type of the resource
 * @param draft the draft that was made of the import
 */
record ImportMerge(ImportedType type, ObjectNode draft) {

    private static final String ATTRIBUTES = "attributes";

    /** @param fresh what the draft would create */
    void into(ObjectNode edited, ObjectNode fresh, Change change) {
        switch (type) {
            case CATEGORY -> category(edited, fresh, change);
            case PRODUCT_TYPE -> productType(edited, fresh, change);
            case PRODUCT_DRAFT -> new ProductMerge(edited, fresh, draft).apply();
            case STANDALONE_PRICE -> {
                requireSame(edited, fresh, "sku", "country", "customerGroup", "channel");
                requireSame((ObjectNode) edited.path("value"), (ObjectNode) fresh.path("value"), "currencyCode");
                take(edited, fresh, "value", "validFrom", "validUntil", "tiers", "active", "custom");
            }
            case VARIANT -> {
                requireSame(edited, fresh, "product");
                ProductMerge.variant(edited, fresh, draft);
            }
            case INVENTORY -> {
                requireSame(edited, fresh, "sku");
                take(edited, fresh, "supplyChannel", "restockableInDays", "expectedDelivery", "custom");
                take(edited, fresh, Reservations.EXPIRATION);
                ObjectNode quantity = Json.object().put("action", "changeQuantity");
                quantity.set("quantity", fresh.path("quantityOnStock"));
                apply(edited, quantity, change);
            }
        }
    }

    private void category(ObjectNode edited, ObjectNode fresh, Change change) {
        take(
                edited,
                fresh,
                "name",
                "slug",
                "description",
                "externalId",
                "metaTitle",
                "metaDescription",
                "metaKeywords",
                "custom");
        ProductMerge.keepIds(edited, fresh, "assets");
        take(edited, fresh, "assets");
        if (draft.hasNonNull("orderHint")) {
            take(edited, fresh, "orderHint");
        }
        if (fresh.has("parent") && !fresh.path("parent").equals(edited.path("parent"))) {
            ObjectNode action = Json.object().put("action", "changeParent");
            action.set("parent", draft.path("parent"));
            apply(edited, action, change);
        }
    }

    private void productType(ObjectNode edited, ObjectNode fresh, Change change) {
        take(edited, fresh, "name", "description");
        Set<JsonNode> names = new HashSet<>();
        Json.objects(fresh, ATTRIBUTES).forEach(one -> names.add(one.path("name")));
        for (ObjectNode present : Json.objects(edited, ATTRIBUTES)) {
            if (!names.contains(present.path("name"))) {
                ObjectNode action = Json.object().put("action", "removeAttributeDefinition");
                action.set("name", present.path("name"));
                apply(edited, action, change);
            }
        }
        take(edited, fresh, ATTRIBUTES);
    }

    private void apply(ObjectNode edited, ObjectNode action, Change change) {
        change.project().resourceType(type.typeId()).apply(edited, action, change);
    }

    private static void take(ObjectNode edited, ObjectNode fresh, String... fields) {
        List.of(fields).forEach(field -> Json.set(edited, field, fresh.get(field)));
    }

    static void requireSame(ObjectNode edited, ObjectNode fresh, String... fields) {
        for (String field : fields) {
            if (!Json.same(edited.path(field), fresh.path(field))) {
                throw ApiError.of(400, "InvalidFieldUpdate", "The field '" + field + "' can't be changed.")
                        .with("field", field);
            }
        }
    }
}
