package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.values.EnumField;
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
    private static final String ATTRIBUTES = "attributes";

    private AttributeDefinitions() {}

    /** Adds the attribute of a draft to the product type. */
    static void add(ObjectNode productType, ObjectNode draft, Change change) {
        ObjectNode definition = read(draft, change);
        requireFree(productType, definition.path("name").asString());
        requireSameType(definition, change);
        Json.list(productType, ATTRIBUTES).add(definition);
    }

    /** The definition of an attribute, which must be there. */
    static ObjectNode find(ObjectNode productType, String name) {
        return Json.objects(productType, ATTRIBUTES).stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> nameDoesNotExist(name));
    }

    static ApiError nameDoesNotExist(String name) {
        return ApiError.of(400, "AttributeNameDoesNotExist", "The attribute with name '" + name + "' doesn't exist.")
                .with("invalidAttributeName", name);
    }

    /** Renames an attribute, to a name that the product type does not have. */
    static void rename(ObjectNode productType, ObjectNode definition, String name, Change change) {
        requireName(name);
        requireFree(productType, name);
        definition.put("name", name);
        requireSameType(definition, change);
    }

    private static void requireFree(ObjectNode productType, String name) {
        Json.objects(productType, ATTRIBUTES).stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .ifPresent(one -> {
                    throw conflict("AttributeDefinitionAlreadyExists", "already exists", productType, name);
                });
    }

    private static void requireSameType(ObjectNode definition, Change change) {
        String name = definition.path("name").asString();
        String kind = AttributeTypes.kind(definition.path("type"));
        for (ObjectNode other :
                change.project().find(ProductTypes.TYPE, new IndexValue(ProductTypes.ATTRIBUTE, name))) {
            for (ObjectNode present : Json.objects(other, ATTRIBUTES)) {
                boolean same = AttributeTypes.kind(present.path("type")).equals(kind);
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

    private static ObjectNode read(ObjectNode draft, Change change) {
        DRAFT.check(draft, "attribute");
        String name = draft.path("name").asString();
        requireName(name);
        if (!draft.path("label").isObject() || !draft.path("isRequired").isBoolean()) {
            throw ApiError.invalidJson("attributes -> " + name + ": 'label' or 'isRequired' has a wrong type");
        }
        AttributeTypes.require(draft.path("type"), change);
        ObjectNode definition = draft.deepCopy();
        definition.put("isSearchable", draft.path("isSearchable").asBoolean(true));
        definition.put("attributeConstraint", CONSTRAINT.in(draft).orElse("None"));
        definition.put("level", LEVEL.in(draft).orElse("Variant"));
        definition.put("inputHint", HINT.in(draft).orElse("SingleLine"));
        requireCompatible(definition);
        return definition;
    }

    private static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9_-]{2,256}")) {
            throw ApiError.invalidField("name", name, "2 to 256 letters, digits, hyphens and underscores");
        }
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
}
