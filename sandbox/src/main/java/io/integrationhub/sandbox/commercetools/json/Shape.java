package io.integrationhub.sandbox.commercetools.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields an object may have and those it must have. commercetools ignores unknown fields; this stand-in rejects
 * them, because a misspelt field that has no effect is a mistake a test should find.
 */
public final class Shape {

    private final Set<String> fields = new HashSet<>();
    private final Set<String> required = new HashSet<>();
    private final Map<String, Shape> nested = new HashMap<>();

    private Shape() {}

    /** @param fields names separated by spaces; a required one ends in {@code !} */
    public static Shape of(String fields) {
        Shape shape = new Shape();
        for (String field : fields.split(" ")) {
            String name = field.replace("!", "");
            if (!name.isEmpty()) {
                shape.fields.add(name);
            }
            if (field.endsWith("!")) {
                shape.required.add(name);
            }
        }
        return shape;
    }

    /** Defines the shape of the field's object, or of the objects in its array. */
    public Shape with(String field, Shape shape) {
        nested.put(field, shape);
        return this;
    }

    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    public void check(ObjectNode node, String place) {
        for (String field : required) {
            if (!node.hasNonNull(field)) {
                throw ApiError.invalidJson(place + " -> " + field + ": Missing required value");
            }
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (!fields.contains(name)) {
                throw ApiError.notImplemented("the field '" + name + "' at " + place);
            }
            Shape shape = nested.get(name);
            if (shape != null) {
                shape.checkValue(property.getValue(), place + " -> " + name);
            }
        }
    }

    private void checkValue(JsonNode value, String place) {
        if (value.isNull()) {
            return;
        }
        if (value.isArray()) {
            value.forEach(element -> checkValue(element, place));
            return;
        }
        if (!(value instanceof ObjectNode object)) {
            throw ApiError.invalidJson(place + ": an object is expected");
        }
        check(object, place);
    }
}
