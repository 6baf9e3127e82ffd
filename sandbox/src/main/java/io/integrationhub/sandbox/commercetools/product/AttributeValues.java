package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the attributes of products and variants: only those of the product type, with values of their type. A key of an
 * enumeration is stored with its label.
 */
final class AttributeValues {

    private final ObjectNode productType;
    private final Project project;

    AttributeValues(ObjectNode productType, Project project) {
        this.productType = productType;
        this.project = project;
    }

    /**
     * The attributes of a draft.
     *
     * @param level {@code Product} or {@code Variant}: only definitions of this level count
     */
    ArrayNode read(JsonNode draft, String level) {
        ArrayNode attributes = Json.array();
        List<ObjectNode> definitions = Json.objects(productType, "attributes").stream()
                .filter(one -> one.path("level").asString("").equals(level))
                .toList();
        for (ObjectNode given : Json.objects(draft, "attributes")) {
            String name = Json.text(given, "name").orElseThrow(() -> ApiError.requiredField("name"));
            ObjectNode definition = definitions.stream()
                    .filter(one -> one.path("name").asString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ApiError.invalidField(name, name, "the attributes of the product type"));
            if (given.hasNonNull("value")) {
                JsonNode value = value(name, definition.path("type"), given.path("value"));
                attributes.addObject().put("name", name).set("value", value);
            }
        }
        requireRequired(definitions, attributes);
        return attributes;
    }

    private static void requireRequired(List<ObjectNode> definitions, ArrayNode attributes) {
        for (ObjectNode definition : definitions) {
            JsonNode name = definition.path("name");
            boolean missing =
                    attributes.valueStream().noneMatch(one -> one.path("name").equals(name));
            if (missing && definition.path("isRequired").asBoolean(false)) {
                throw ApiError.requiredField(name.asString());
            }
        }
    }

    private JsonNode value(String name, JsonNode type, JsonNode given) {
        String expected = type.path("name").asString();
        return switch (expected) {
            case "enum", "lenum" -> enumValue(name, type, given);
            case "set" -> set(name, type, given);
            case "nested" -> nested(name, type, given);
            case "money" -> {
                require(given.isObject(), name, given, expected);
                yield Money.read(given).toTyped();
            }
            default -> {
                require(fits(type, given), name, given, expected);
                yield given.deepCopy();
            }
        };
    }

    private static boolean fits(JsonNode type, JsonNode given) {
        return switch (type.path("name").asString()) {
            case "boolean" -> given.isBoolean();
            case "number" -> given.isNumber();
            case "text" -> given.isString();
            case "ltext" -> given.isObject() && given.valueStream().allMatch(JsonNode::isString);
            case "date" -> parses(given, LocalDate::parse);
            case "time" -> parses(given, LocalTime::parse);
            case "datetime" -> parses(given, OffsetDateTime::parse) || parses(given, Instant::parse);
            case "reference" -> given.path("typeId").equals(type.path("referenceTypeId")) && given.hasNonNull("id");
            default -> false;
        };
    }

    private static boolean parses(JsonNode given, Function<String, ?> parser) {
        try {
            return given.isString() && parser.apply(given.asString()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonNode enumValue(String name, JsonNode type, JsonNode given) {
        String key = given.isString() ? given.asString() : given.path("key").asString("");
        Optional<ObjectNode> value = Json.objects(type, "values").stream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst();
        return value.orElseThrow(() -> ApiError.invalidField(name, text(given), "the keys of the enumeration"))
                .deepCopy();
    }

    private JsonNode set(String name, JsonNode type, JsonNode given) {
        require(given.isArray(), name, given, "set");
        ArrayNode values = Json.array();
        given.forEach(element -> {
            JsonNode value = value(name, type.path("elementType"), element);
            if (values.valueStream().noneMatch(value::equals)) {
                values.add(value);
            }
        });
        return values;
    }

    private JsonNode nested(String name, JsonNode type, JsonNode given) {
        require(given.isArray(), name, given, "nested");
        String id = type.path("typeReference").path("id").asString();
        ObjectNode inner = project.find("product-type", id)
                .orElseThrow(() -> ApiError.referencedResourceNotFound("product-type", id));
        ObjectNode draft = Json.object();
        draft.set("attributes", given);
        return new AttributeValues(inner, project).read(draft, "Variant");
    }

    private static void require(boolean fits, String name, JsonNode given, String expected) {
        if (!fits) {
            throw ApiError.invalidField(name, text(given), "a value of type " + expected);
        }
    }

    private static String text(JsonNode given) {
        return given.isString() ? given.asString() : given.toString();
    }
}
