package io.integrationhub.sandbox.commercetools.contract;

import io.integrationhub.sandbox.commercetools.project.Json;
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
 * Rewrites the schemas of the OpenAPI so that a JSON Schema validator can judge with them: property patterns that were
 * rendered as required names are dropped, discriminators become conditions on the subtype, and unknown fields are
 * findings.
 */
final class StrictSchemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final String STRICT = "#/components/strict/";

    /**
     * Schemas that leave fields out: drafts say Money where high precision money is allowed, too, and examples of
     * modifiers have {@code isPlatformClient}.
     */
    private static final Set<String> INCOMPLETE = Set.of("Money", "LastModifiedBy", "CreatedBy");

    private final ObjectNode schemas;
    private final ObjectNode strict = Json.object();

    private StrictSchemas(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /**
     * The document to validate with: the schemas as they are under {@code schemas}, to be used under {@code strict}.
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

    /** A subtype that carries its parent's discriminator along is judged by itself. */
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

    /** Whether the schema says all there is: an object with properties and nothing additional. */
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

    /** Annotations that no validator knows. */
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
        ArrayNode kept = Json.array();
        schema.path("required").forEach(required -> {
            if (!required.asString().startsWith("/")) {
                kept.add(required);
            }
        });
        schema.remove("required");
        if (!kept.isEmpty()) {
            schema.set("required", kept);
        }
    }

    private static void drop(ObjectNode schema, String required) {
        ArrayNode kept = Json.array();
        schema.path("required").forEach(one -> {
            if (!one.asString().equals(required)) {
                kept.add(one);
            }
        });
        if (schema.has("required")) {
            schema.set("required", kept);
        }
    }

    /** What is nested is judged strictly, too; what is inherited is part of the whole. */
    private static void useStrict(ObjectNode schema, String keyword) {
        schema.path(keyword).findParents("$ref").forEach(parent -> {
            ObjectNode reference = (ObjectNode) parent;
            reference.put("$ref", reference.path("$ref").asString().replace(PREFIX, STRICT));
        });
    }
}
