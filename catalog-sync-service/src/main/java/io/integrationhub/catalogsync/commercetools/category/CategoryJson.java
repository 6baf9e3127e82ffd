package io.integrationhub.catalogsync.commercetools.category;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.commercetools.change.AssetJson;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import io.integrationhub.run.Known;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Categories as JSON.
 *
 * @param keys the keys of parents
 */
record CategoryJson(ReferenceKeys keys) {

    static final String TYPE = "category";

    static Map<String, ?> draft(Category category) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("key", category.key());
        category.externalId().ifPresent(id -> draft.put("externalId", id));
        draft.put("name", category.name().byLanguage());
        draft.put("slug", category.slug().byLanguage());
        JsonValues.optional(category.description()).ifPresent(text -> draft.put("description", text));
        category.parentKey().ifPresent(parent -> draft.put("parent", JsonValues.identifier(TYPE, parent)));
        category.orderHint().ifPresent(hint -> draft.put("orderHint", hint));
        if (!category.assets().isEmpty()) {
            draft.put("assets", AssetJson.drafts(category.assets()));
        }
        return draft;
    }

    /** A category as it was written. */
    static Known<Category> written(JsonNode category, Category desired) {
        return new Known<>(
                category.path("id").asString(), category.path("version").asLong(), desired);
    }

    Known<Category> read(JsonNode category) {
        return new Known<>(
                category.path("id").asString(),
                category.path("version").asLong(),
                new Category(
                        category.path("key").asString(),
                        JsonValues.string(category, "externalId"),
                        JsonValues.text(category.path("name")),
                        JsonValues.text(category.path("slug")),
                        JsonValues.string(category.path("parent"), "id").map(id -> keys.key(TYPE, id)),
                        JsonValues.string(category, "orderHint"),
                        JsonValues.text(category.path("description")),
                        AssetJson.read(category.path("assets"))));
    }
}
