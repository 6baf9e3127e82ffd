package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.NestedType;
import io.integrationhub.catalogsync.catalog.AttributeType.ReferenceType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceIds;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Types of attributes, as the HTTP API names them. */
final class AttributeTypeJson {

    private static final String NAME = "name";
    private static final String VALUES = "values";
    private static final String PRODUCT_TYPE = "product-type";

    /** The label of a value of a plain enum has no language (BCP 47: undetermined). */
    private static final String NO_LANGUAGE = "und";

    private static final Map<SimpleType, String> NAMES = Map.of(
            SimpleType.BOOLEAN, "boolean",
            SimpleType.TEXT, "text",
            SimpleType.LOCALIZED_TEXT, "ltext",
            SimpleType.NUMBER, "number",
            SimpleType.MONEY, "money",
            SimpleType.DATE, "date",
            SimpleType.TIME, "time",
            SimpleType.DATE_TIME, "datetime");

    private AttributeTypeJson() {}

    static Map<String, Object> write(AttributeType type, ReferenceIds ids) {
        return switch (type) {
            case SimpleType it -> Map.of(NAME, NAMES.getOrDefault(it, "text"));
            case EnumType it -> Map.of(NAME, it.localized() ? "lenum" : "enum", VALUES, values(it));
            case ReferenceType it -> Map.of(NAME, "reference", "referenceTypeId", it.target());
            case NestedType it ->
                Map.of(
                        NAME,
                        "nested",
                        "typeReference",
                        Map.of("typeId", PRODUCT_TYPE, "id", ids.id(PRODUCT_TYPE, it.productTypeKey())));
            case SetType it -> Map.of(NAME, "set", "elementType", write(it.element(), ids));
        };
    }

    private static List<Map<String, Object>> values(EnumType type) {
        return type.values().stream()
                .map(value -> value(value, type.localized()))
                .toList();
    }

    /** One value of an enum. */
    static Map<String, Object> value(EnumValue value, boolean isLocalized) {
        return Map.of("key", value.key(), "label", label(value, isLocalized));
    }

    /** The label as it is sent; a value without one shows its key. */
    static Object label(EnumValue value, boolean isLocalized) {
        return isLocalized ? value.label().byLanguage() : value.label().any().orElse(value.key());
    }

    static AttributeType read(JsonNode type, ReferenceKeys keys) {
        String name = type.path(NAME).asString();
        return switch (name) {
            case "enum" -> new EnumType(values(type, false), false);
            case "lenum" -> new EnumType(values(type, true), true);
            case "reference" -> new ReferenceType(type.path("referenceTypeId").asString());
            case "nested" ->
                new NestedType(keys.key(
                        PRODUCT_TYPE, type.path("typeReference").path("id").asString()));
            case "set" -> new SetType(read(type.path("elementType"), keys));
            default -> simple(name);
        };
    }

    private static List<EnumValue> values(JsonNode type, boolean isLocalized) {
        return type.path(VALUES)
                .valueStream()
                .map(value -> new EnumValue(
                        value.path("key").asString(),
                        isLocalized
                                ? JsonValues.text(value.path("label"))
                                : LocalizedText.of(
                                        NO_LANGUAGE, value.path("label").asString())))
                .toList();
    }

    /** A type that the hub does not know is like a text until a source states the attribute, which is a finding. */
    private static SimpleType simple(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(SimpleType.TEXT);
    }
}
