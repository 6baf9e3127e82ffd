package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the attributes of products and variants: only those of the product type, with values of their type. A key of an
 * enumeration is stored with its label.
 */
public final class AttributeValues {

    private static final String ATTRIBUTES = "attributes";

    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();
    private final Project project;

    public AttributeValues(ObjectNode productType, Project project) {
        Json.objects(productType, ATTRIBUTES)
                .forEach(one -> definitions.put(one.path("name").asString(), one));
        this.project = project;
    }

    /**
     * The attributes of a draft.
     *
     * @param level {@code Product} or {@code Variant}: only definitions of this level count
     */
    public ArrayNode read(JsonNode draft, String level) {
        ArrayNode attributes = readPart(draft, level);
        requireRequired(attributes, level);
        return attributes;
    }

    /** The attributes of a draft that need not be complete. */
    private ArrayNode readPart(JsonNode draft, String level) {
        ArrayNode attributes = Json.array();
        Set<String> names = new HashSet<>();
        for (ObjectNode given : Json.objects(draft, ATTRIBUTES)) {
            String name = Json.text(given, "name").orElseThrow(() -> ApiError.requiredField("name"));
            if (!names.add(name)) {
                throw ApiError.duplicateField("attributes.name", name);
            }
            ObjectNode definition = definition(name, level);
            if (given.hasNonNull("value")) {
                attributes.add(attribute(definition, given.path("value")));
            }
        }
        return attributes;
    }

    /** Sets or, without a value, removes an attribute of what has attributes: product data or a variant. */
    public void set(ObjectNode holder, ObjectNode action, String level) {
        String name = action.path("name").asString();
        ObjectNode definition = definition(name, level);
        ArrayNode attributes = Json.list(holder, ATTRIBUTES);
        List<ObjectNode> present = Json.objects(holder, ATTRIBUTES);
        int position = position(present, name);
        if (position >= 0) {
            attributes.remove(position);
        }
        if (action.hasNonNull("value")) {
            attributes.insert(position < 0 ? attributes.size() : position, attribute(definition, action.path("value")));
        }
    }

    private static int position(List<ObjectNode> attributes, String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).path("name").asString().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private ObjectNode attribute(ObjectNode definition, JsonNode value) {
        String name = definition.path("name").asString();
        ObjectNode attribute = Json.object().put("name", name);
        attribute.set("value", value(name, definition.path("type"), value));
        return attribute;
    }

    private ObjectNode definition(String name, String level) {
        return Optional.ofNullable(definitions.get(name))
                .filter(one -> one.path("level").asString("").equals(level))
                .orElseThrow(() -> ApiError.invalidField(name, name, "the attributes of the product type"));
    }

    /** Requires the attributes of the level that the product type requires. */
    public void requireRequired(ArrayNode attributes, String level) {
        for (ObjectNode definition : definitions.values()) {
            boolean required = definition.path("isRequired").asBoolean(false)
                    && definition.path("level").asString("").equals(level);
            JsonNode name = definition.path("name");
            if (required
                    && attributes
                            .valueStream()
                            .noneMatch(one -> one.path("name").equals(name))) {
                throw ApiError.requiredField(name.asString());
            }
        }
    }

    private JsonNode value(String name, JsonNode type, JsonNode given) {
        String expected = type.path("name").asString();
        return switch (expected) {
            case "enum", "lenum" -> enumValue(name, type, given);
            case "set" -> set(name, type, given);
            case "reference" -> reference(name, type, given);
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

    private JsonNode reference(String name, JsonNode type, JsonNode given) {
        String typeId = type.path("referenceTypeId").asString();
        require(given.path("typeId").asString("").equals(typeId) && given.hasNonNull("id"), name, given, typeId);
        String id = given.path("id").asString();
        if (project.find(typeId, id).isEmpty()) {
            throw ApiError.referencedResourceNotFound(typeId, id);
        }
        return Json.object().put("typeId", typeId).put("id", id);
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
        draft.set(ATTRIBUTES, given);
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
