package io.integrationhub.sandbox.commercetools.contract;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites the schemas of the OpenAPI document for a JSON Schema validator: removes property patterns that were
 * rendered as required names, turns discriminators into conditions on the subtype, and makes unknown fields violations.
 */
final class StrictSchemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final String STRICT = "#/components/strict/";

    /**
     * Schemas that lack fields: drafts declare Money where high precision money is allowed as well, and examples of
     * modifiers have {@code isPlatformClient}; imported lines and shipping take a {@code taxedPrice} since 2026-09-03.
     */
    private static final Set<String> INCOMPLETE = Set.of(
            "Money",
            "LastModifiedBy",
            "CreatedBy",
            "LineItemImportDraft",
            "CustomLineItemImportDraft",
            "ShippingInfoImportDraft");

    private final ObjectNode schemas;
    private final ObjectNode strict = Json.object();

    private StrictSchemas(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /**
     * The document to validate with: the original schemas under {@code schemas}, their strict versions, which are the
     * ones to use, under {@code strict}.
     */
    static ObjectNode rewrite(JsonNode openApi) {
        ObjectNode schemas =
                (ObjectNode) openApi.path("components").path("schemas").deepCopy();
        StrictSchemas rewriting = new StrictSchemas(schemas);
        Map<String, JsonNode> originals = new LinkedHashMap<>();
        schemas.properties()
                .forEach(schema ->
                        originals.put(schema.getKey(), schema.getValue().deepCopy()));
        originals.forEach((name, schema) -> rewriting.strict.set(name, rewriting.strictly(name, schema)));
        schemas.properties().forEach(schema -> rewriting.repair(schema.getKey(), schema.getValue()));
        ObjectNode document = Json.object();
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        components.set("strict", rewriting.strict);
        return document;
    }

    private ObjectNode strictly(String name, JsonNode schema) {
        ObjectNode result = Json.object();
        ObjectNode discriminator = discriminator(schema);
        if (discriminator != null && !isChild(name, discriminator)) {
            result.set("allOf", conditions(discriminator));
            return result;
        }
        result.put("$ref", PREFIX + name);
        if (isClosed(schema) && !INCOMPLETE.contains(name)) {
            result.put("unevaluatedProperties", false);
        }
        return result;
    }

    /** A subtype that repeats its parent's discriminator is validated on its own. */
    private static boolean isChild(String name, ObjectNode discriminator) {
        return discriminator
                .path("mapping")
                .valueStream()
                .anyMatch(one -> one.asString().equals(PREFIX + name));
    }

    private static @Nullable ObjectNode discriminator(JsonNode schema) {
        if (schema.get("discriminator") instanceof ObjectNode discriminator && discriminator.has("mapping")) {
            return discriminator;
        }
        for (JsonNode part : schema.path("allOf")) {
            if (part.get("discriminator") instanceof ObjectNode discriminator && discriminator.has("mapping")) {
                return discriminator;
            }
        }
        return null;
    }

    private static ArrayNode conditions(ObjectNode discriminator) {
        String property = discriminator.path("propertyName").asString();
        ArrayNode conditions = Json.array();
        discriminator.path("mapping").properties().forEach(subtype -> {
            ObjectNode condition = conditions.addObject();
            ObjectNode is = condition.putObject("if");
            is.putArray("required").add(property);
            is.putObject("properties").putObject(property).put("const", subtype.getKey());
            condition
                    .putObject("then")
                    .put("$ref", subtype.getValue().asString().replace(PREFIX, STRICT));
        });
        return conditions;
    }

    /** Whether the schema is complete: an object with properties and without additional ones. */
    private boolean isClosed(JsonNode schema) {
        if (schema.has("additionalProperties") || schema.has("enum") || schema.has("oneOf")) {
            return false;
        }
        boolean object = schema.path("type").asString("").equals("object") && schema.has("properties");
        for (JsonNode part : schema.path("allOf")) {
            JsonNode target =
                    part.has("$ref") ? schemas.path(part.path("$ref").asString().replace(PREFIX, "")) : part;
            if (target.has("additionalProperties")) {
                return false;
            }
            object = object || target.has("properties");
        }
        return object;
    }

    private void repair(String name, JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            schema.forEach(element -> repair(name, element));
            return;
        }
        object.remove("discriminator");
        removeExtensions(object);
        dropPatternNames(object);
        if (name.equals("FieldContainer") || name.endsWith("Error")) {
            object.remove("additionalProperties");
        }
        if (name.equals("HighPrecisionMoneyDraft") || name.equals("Money")) {
            drop(object, "centAmount");
        }
        for (String nested : List.of("properties", "items", "additionalProperties", "oneOf", "anyOf")) {
            useStrict(object, nested);
        }
        List<JsonNode> parts = new ArrayList<>();
        object.path("allOf").forEach(parts::add);
        parts.forEach(part -> repair(name, part));
    }

    /** Removes annotations that no validator knows. */
    private static void removeExtensions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = object.propertyNames().stream()
                    .filter(name -> name.startsWith("x-"))
                    .toList();
            object.remove(names);
        }
        node.forEach(StrictSchemas::removeExtensions);
    }

    private static void dropPatternNames(ObjectNode schema) {
        ArrayNode remaining = Json.array();
        schema.path("required").forEach(required -> {
            if (!required.asString().startsWith("/")) {
                remaining.add(required);
            }
        });
        schema.remove("required");
        if (!remaining.isEmpty()) {
            schema.set("required", remaining);
        }
    }

    private static void drop(ObjectNode schema, String required) {
        ArrayNode remaining = Json.array();
        schema.path("required").forEach(one -> {
            if (!one.asString().equals(required)) {
                remaining.add(one);
            }
        });
        if (schema.has("required")) {
            schema.set("required", remaining);
        }
    }

    /** Makes nested schemas strict as well; inherited ones are part of the whole and stay as they are. */
    private static void useStrict(ObjectNode schema, String keyword) {
        schema.path(keyword).findParents("$ref").forEach(parent -> {
            ObjectNode reference = (ObjectNode) parent;
            reference.put("$ref", reference.path("$ref").asString().replace(PREFIX, STRICT));
        });
    }
}
