package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceIds;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import io.integrationhub.run.Known;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Product types as JSON.
 *
 * @param ids what nested types refer to
 * @param keys the reverse
 */
record ProductTypeJson(ReferenceIds ids, ReferenceKeys keys) {

    Map<String, ?> draft(ProductType type) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("key", type.key());
        draft.put("name", type.name());
        draft.put("description", type.description());
        draft.put("attributes", type.attributes().stream().map(this::attribute).toList());
        return draft;
    }

    /** The draft of an attribute. Its constraint is none, because only that one is possible on every level. */
    Map<String, Object> attribute(AttributeDefinition attribute) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", attribute.name());
        draft.put("label", attribute.label().byLanguage());
        draft.put("type", AttributeTypeJson.write(attribute.type(), ids));
        draft.put("level", attribute.level() == Level.PRODUCT ? "Product" : "Variant");
        draft.put("isRequired", attribute.required());
        draft.put("isSearchable", attribute.searchable());
        draft.put("attributeConstraint", "None");
        draft.put("inputHint", "SingleLine");
        attribute.hint().flatMap(JsonValues::optional).ifPresent(hint -> draft.put("inputTip", hint));
        return draft;
    }

    Known<ProductType> read(JsonNode type) {
        return new Known<>(
                type.path("id").asString(),
                type.path("version").asLong(),
                new ProductType(
                        type.path("key").asString(""),
                        type.path("name").asString(),
                        type.path("description").asString(""),
                        type.path("attributes")
                                .valueStream()
                                .map(this::definition)
                                .toList()));
    }

    private AttributeDefinition definition(JsonNode attribute) {
        LocalizedText hint = JsonValues.text(attribute.path("inputTip"));
        return new AttributeDefinition(
                attribute.path("name").asString(),
                JsonValues.text(attribute.path("label")),
                AttributeTypeJson.read(attribute.path("type"), keys),
                attribute.path("level").asString("Variant").equals("Product") ? Level.PRODUCT : Level.VARIANT,
                attribute.path("isRequired").asBoolean(false),
                attribute.path("isSearchable").asBoolean(true),
                hint.isEmpty() ? Optional.empty() : Optional.of(hint));
    }
}
