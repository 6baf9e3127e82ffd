package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a resource of the Import API into a draft of the HTTP API: attributes and custom fields have no types there,
 * and their references have ids instead of keys.
 */
final class ImportDrafts {

    private static final String TYPE_ID = "typeId";
    private static final String KEY = "key";

    private final Project project;

    ImportDrafts(Project project) {
        this.project = project;
    }

    /** The references to resources that do not exist. */
    List<ObjectNode> unresolved(JsonNode resource) {
        Set<ObjectNode> missing = new LinkedHashSet<>();
        collect(resource, missing);
        return List.copyOf(missing);
    }

    private void collect(JsonNode node, Set<ObjectNode> missing) {
        if (isReference(node)) {
            String typeId = node.path(TYPE_ID).asString();
            String key = node.path(KEY).asString();
            boolean known = project.findResourceType(typeId).isPresent();
            if (!known || project.find(typeId, KEY, key).isEmpty()) {
                missing.add(Json.object().put(KEY, key).put(TYPE_ID, typeId));
            }
        }
        node.valueStream().filter(JsonNode::isContainer).forEach(child -> collect(child, missing));
    }

    private static boolean isReference(JsonNode node) {
        return node.hasNonNull(TYPE_ID) && node.hasNonNull(KEY);
    }

    ObjectNode draft(ObjectNode resource) {
        return (ObjectNode) converted("", resource);
    }

    private JsonNode converted(String field, JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(element -> elements.add(
                    field.equals("attributes") ? attribute((ObjectNode) element) : converted("", element)));
            return Json.array().addAll(elements);
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode converted = Json.object();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            converted.set(
                    entry.getKey(),
                    switch (entry.getKey()) {
                        case "typeReference" -> withIds(entry.getValue());
                        case "fields" -> customFields(entry.getValue());
                        default -> converted(entry.getKey(), entry.getValue());
                    });
        }
        return converted;
    }

    /** An attribute of a product without its type; the definition of an attribute has a type that is an object. */
    private JsonNode attribute(ObjectNode attribute) {
        if (attribute.path("type").isObject()) {
            return converted("", attribute);
        }
        ObjectNode converted = Json.object();
        Json.copy(attribute, converted, "name");
        converted.set("value", withIds(attribute.path("value")));
        return converted;
    }

    private ObjectNode customFields(JsonNode fields) {
        ObjectNode converted = Json.object();
        fields.properties()
                .forEach(field ->
                        converted.set(field.getKey(), withIds(field.getValue().path("value"))));
        return converted;
    }

    private JsonNode withIds(JsonNode value) {
        if (value instanceof ArrayNode array) {
            return Json.array().addAll(array.valueStream().map(this::withIds).toList());
        }
        if (!isReference(value)) {
            return value;
        }
        String typeId = value.path(TYPE_ID).asString();
        ObjectNode reference = Json.object().put(TYPE_ID, typeId);
        project.find(typeId, KEY, value.path(KEY).asString()).ifPresent(found -> reference.set("id", found.path("id")));
        return reference;
    }
}
