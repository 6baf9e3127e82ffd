package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of a product type. The same name has the same type in all product types of a Project. */
final class AttributeDefinitions {

    static final Shape DRAFT = Shape.of(
                    "type! name! label! isRequired! level attributeConstraint inputTip inputHint" + " isSearchable")
            .with("type", Shape.of("name! values referenceTypeId typeReference elementType"));

    private static final EnumField LEVEL = EnumField.of("level", "Product Variant");
    private static final EnumField CONSTRAINT =
            EnumField.of("attributeConstraint", "None Unique CombinationUnique SameForAll");
    private static final EnumField HINT = EnumField.of("inputHint", "SingleLine MultiLine");
    private static final Set<String> SIMPLE =
            Set.of("boolean", "text", "ltext", "number", "money", "date", "time", "datetime");
    private static final String ATTRIBUTES = "attributes";

    private AttributeDefinitions() {}

    /** Adds the attribute of a draft to the product type. */
    static void add(ObjectNode productType, ObjectNode draft, Change change) {
        ObjectNode definition = read(draft);
        String name = definition.path("name").asString();
        Json.objects(productType, ATTRIBUTES).stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .ifPresent(one -> {
                    throw conflict("AttributeDefinitionAlreadyExists", "already exists", productType, name);
                });
        requireSameType(definition, change);
        Json.list(productType, ATTRIBUTES).add(definition);
    }

    private static void requireSameType(ObjectNode definition, Change change) {
        String name = definition.path("name").asString();
        for (ObjectNode other : change.project().all("product-type")) {
            for (ObjectNode present : Json.objects(other, ATTRIBUTES)) {
                boolean same = kind(present.path("type")).equals(kind(definition.path("type")));
                if (present.path("name").asString().equals(name) && !same) {
                    throw conflict("AttributeDefinitionTypeConflict", "has a different type", other, name);
                }
            }
        }
    }

    private static ApiError conflict(String code, String what, ObjectNode productType, String name) {
        String typeName = productType.path("name").asString("");
        String message = "The attribute with name " + name + " " + what + " on product type " + typeName + ".";
        return ApiError.of(400, code, message)
                .with("conflictingProductTypeId", productType.path("id"))
                .with("conflictingProductTypeName", typeName)
                .with("conflictingAttributeName", name);
    }

    /** The type without its values, which may differ between product types. */
    private static String kind(JsonNode type) {
        return type.path("name").asString("")
                + ' '
                + type.path("referenceTypeId").asString("")
                + ' '
                + type.path("typeReference").path("id").asString("")
                + (type.has("elementType") ? kind(type.path("elementType")) : "");
    }

    private static ObjectNode read(ObjectNode draft) {
        DRAFT.check(draft, "attribute");
        String name = draft.path("name").asString();
        if (!name.matches("[A-Za-z0-9_-]{2,256}")) {
            throw ApiError.invalidField("name", name, "2 to 256 letters, digits, hyphens and underscores");
        }
        if (!draft.path("label").isObject() || !draft.path("isRequired").isBoolean()) {
            throw ApiError.invalidJson("attributes -> " + name + ": 'label' or 'isRequired' has a wrong type");
        }
        JsonNode type = draft.path("type");
        requireType(type);
        ObjectNode definition = draft.deepCopy();
        definition.put("isSearchable", draft.path("isSearchable").asBoolean(true));
        definition.put("attributeConstraint", CONSTRAINT.in(draft).orElse("None"));
        definition.put("level", LEVEL.in(draft).orElse("Variant"));
        definition.put("inputHint", HINT.in(draft).orElse("SingleLine"));
        requireCompatible(definition);
        return definition;
    }

    private static void requireCompatible(ObjectNode definition) {
        String constraint = definition.path("attributeConstraint").asString();
        if (definition.path("level").asString().equals("Product") && !constraint.equals("None")) {
            throw ApiError.invalidOperation("An attribute of the level Product must have the constraint None.");
        }
        boolean set = definition.path("type").path("name").asString().equals("set");
        if (set && definition.path("isRequired").asBoolean()) {
            throw ApiError.invalidOperation("An attribute with a set of values can't be required.");
        }
    }

    private static void requireType(JsonNode type) {
        String name = type.path("name").asString("");
        if (SIMPLE.contains(name)) {
            return;
        }
        switch (name) {
            case "enum", "lenum" -> requireValues(type, name.equals("lenum"));
            case "reference" ->
                Json.text(type, "referenceTypeId").orElseThrow(() -> ApiError.requiredField("referenceTypeId"));
            case "nested" ->
                Json.text(type.path("typeReference"), "id").orElseThrow(() -> ApiError.requiredField("typeReference"));
            case "set" -> requireElement(type.path("elementType"));
            default -> throw ApiError.invalidField("type.name", name, "the types of attributes");
        }
    }

    private static void requireElement(JsonNode type) {
        if (type.path("name").asString("").equals("set")) {
            throw ApiError.invalidOperation("A set can't contain sets.");
        }
        requireType(type);
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
}
