package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The constraints between the attributes of a product's variants. */
public final class AttributeConstraints {

    private AttributeConstraints() {}

    public static void check(ObjectNode productType, List<ObjectNode> variants) {
        List<ObjectNode> definitions = Json.objects(productType, "attributes");
        for (ObjectNode definition : definitions) {
            String name = definition.path("name").asString();
            switch (definition.path("attributeConstraint").asString("")) {
                case "SameForAll" -> requireSame(name, variants);
                case "Unique" -> requireUnique(name, variants);
                default -> {
                    // None; combinations are checked together.
                }
            }
        }
        requireUniqueCombinations(
                definitions.stream()
                        .filter(one ->
                                one.path("attributeConstraint").asString("").equals("CombinationUnique"))
                        .map(one -> one.path("name").asString())
                        .toList(),
                variants);
    }

    private static void requireSame(String name, List<ObjectNode> variants) {
        long different = variants.stream()
                .map(variant -> value(variant, name))
                .distinct()
                .count();
        if (different > 1) {
            throw ApiError.invalidOperation("The attribute '" + name + "' must have the same value in all variants.");
        }
    }

    private static void requireUnique(String name, List<ObjectNode> variants) {
        Set<JsonNode> seen = new HashSet<>();
        for (ObjectNode variant : variants) {
            JsonNode value = value(variant, name);
            if (!value.isMissingNode() && !seen.add(value)) {
                ObjectNode attribute = Json.object().put("name", name);
                attribute.set("value", value);
                throw ApiError.of(
                                400,
                                "DuplicateAttributeValue",
                                "Attribute can't have the same value in a different variant.")
                        .with("attribute", attribute);
            }
        }
    }

    private static void requireUniqueCombinations(List<String> names, List<ObjectNode> variants) {
        Set<List<JsonNode>> seen = new HashSet<>();
        for (ObjectNode variant : variants) {
            List<JsonNode> values =
                    names.stream().map(name -> value(variant, name)).toList();
            boolean empty = values.stream().allMatch(JsonNode::isMissingNode);
            if (!empty && !seen.add(values)) {
                ArrayNode attributes = Json.array();
                Json.objects(variant, "attributes").stream()
                        .filter(one -> names.contains(one.path("name").asString()))
                        .forEach(attributes::add);
                throw ApiError.of(
                                400,
                                "DuplicateAttributeValues",
                                "The set of attributes must be unique across all variants.")
                        .with("attributes", attributes);
            }
        }
    }

    private static JsonNode value(ObjectNode variant, String name) {
        return Json.objects(variant, "attributes").stream()
                .filter(one -> one.path("name").asString().equals(name))
                .map(one -> one.path("value"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
