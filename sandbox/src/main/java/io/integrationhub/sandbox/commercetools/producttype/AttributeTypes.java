package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The types of attributes. */
final class AttributeTypes {

    private static final Set<String> SIMPLE =
            Set.of("boolean", "text", "ltext", "number", "money", "date", "time", "datetime");

    private AttributeTypes() {}

    static void require(JsonNode type, Change change) {
        String name = type.path("name").asString("");
        if (SIMPLE.contains(name)) {
            return;
        }
        switch (name) {
            case "enum", "lenum" -> requireValues(type, name.equals("lenum"));
            case "reference" ->
                Json.text(type, "referenceTypeId").orElseThrow(() -> ApiError.requiredField("referenceTypeId"));
            case "nested" -> {
                Json.text(type.path("typeReference"), "id").orElseThrow(() -> ApiError.requiredField("typeReference"));
                change.resolve(ProductTypes.TYPE, type.path("typeReference"));
            }
            case "set" -> requireElement(type.path("elementType"), change);
            default -> throw ApiError.invalidField("type.name", name, "the types of attributes");
        }
    }

    private static void requireElement(JsonNode type, Change change) {
        if (type.path("name").asString("").equals("set")) {
            throw ApiError.invalidOperation("A set can't contain sets.");
        }
        require(type, change);
    }

    private static void requireValues(JsonNode type, boolean localized) {
        List<ObjectNode> values = Json.objects(type, "values");
        if (!type.path("values").isArray()) {
            throw ApiError.requiredField("values");
        }
        Set<String> keys = new HashSet<>();
        Set<String> duplicates = new TreeSet<>();
        for (ObjectNode value : values) {
            String key = Json.text(value, "key").orElseThrow(() -> ApiError.requiredField("key"));
            JsonNode label = value.path("label");
            if (localized ? !label.isObject() : !label.isString()) {
                throw ApiError.invalidJson("attributes -> type -> values -> label: has a wrong type");
            }
            if (!keys.add(key)) {
                duplicates.add(key);
            }
        }
        if (!duplicates.isEmpty()) {
            String message = "The enum values contain duplicate keys: " + String.join(", ", duplicates) + ".";
            throw ApiError.of(400, "DuplicateEnumValues", message)
                    .with("duplicates", Json.MAPPER.valueToTree(duplicates));
        }
    }

    /** The type without its values, which may differ between product types. */
    static String kind(JsonNode type) {
        return type.path("name").asString("")
                + ' '
                + type.path("referenceTypeId").asString("")
                + ' '
                + type.path("typeReference").path("id").asString("")
                + (type.has("elementType") ? kind(type.path("elementType")) : "");
    }
}
