package io.integrationhub.sandbox.commercetools.description;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.Definition;
import io.integrationhub.sandbox.commercetools.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A well-formed body with one thing wrong.
 *
 * @param field where it is wrong
 * @param fault what is wrong
 */
public record Malformed(ObjectNode body, String field, String fault) {

    private static final String UNKNOWN = "colourOfNothing";
    private static final int TOO_LONG = 5_000;

    /** Every required field missing, every field of a wrong type, and an unknown field, at any depth. */
    public static List<Malformed> of(ApiDescription api, ObjectNode wellFormed, String type) {
        List<Malformed> all = new ArrayList<>();
        new Walk(api, wellFormed, all).named(type, List.of());
        return all;
    }

    /** Goes through the body along its type; a path has names of fields and indexes of arrays. */
    private record Walk(ApiDescription api, ObjectNode root, List<Malformed> found) {

        private void value(ValueType type, List<Object> path) {
            switch (type) {
                case ValueType.ListOf(ValueType element) -> value(element, below(path, 0));
                case ValueType.Named(String name) -> named(name, path);
                case ValueType.Constant _, ValueType.Scalar _ -> {
                    // Nothing below.
                }
            }
        }

        void named(String name, List<Object> path) {
            switch (api.definition(name)) {
                case Definition.ObjectType(Map<String, Definition.Field> fields) -> object(fields, path, "");
                case Definition.UnionType union -> {
                    String selected = at(root, path).path(union.property()).asString();
                    if (api.definition(union.members().get(selected))
                            instanceof Definition.ObjectType(Map<String, Definition.Field> fields)) {
                        object(fields, path, union.property());
                        add(path, union.property(), "an unknown value", object -> object.put(union.property(), "nope"));
                    }
                }
                case Definition.MapType _, Definition.EnumType _, Definition.PatternType _, Definition.RangeType _ -> {
                    // Nothing below.
                }
            }
        }

        private void object(Map<String, Definition.Field> fields, List<Object> path, String selector) {
            add(path, UNKNOWN, "an unknown field", object -> object.put(UNKNOWN, "red"));
            at(root, path).properties().forEach(entry -> {
                String name = entry.getKey();
                Definition.Field field = fields.get(name);
                if (field == null || name.equals(selector)) {
                    return;
                }
                if (field.required()) {
                    add(path, name, "missing", object -> object.remove(name));
                    add(path, name, "null", object -> object.putNull(name));
                }
                if (field.type() != ValueType.Scalar.ANY) {
                    add(
                            path,
                            name,
                            "of a wrong type",
                            object -> object.set(name, wrong(field.type(), entry.getValue())));
                }
                if (isPattern(field.type())) {
                    add(path, name, "too long", object -> object.put(name, "x".repeat(TOO_LONG)));
                }
                value(field.type(), below(path, name));
            });
        }

        private void add(List<Object> path, String field, String fault, Consumer<ObjectNode> change) {
            ObjectNode copy = root.deepCopy();
            change.accept((ObjectNode) at(copy, path));
            found.add(new Malformed(copy, field, path + " " + fault));
        }

        private boolean isPattern(ValueType type) {
            return type instanceof ValueType.Named(String name)
                    && api.definition(name) instanceof Definition.PatternType;
        }

        private JsonNode wrong(ValueType type, JsonNode value) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            if (value.isArray()) {
                return Json.object();
            }
            boolean plain = type == ValueType.Scalar.STRING || isPattern(type);
            return value.isString() && plain ? nodes.numberNode(42) : nodes.stringNode("no such value!");
        }

        private static JsonNode at(JsonNode node, List<Object> path) {
            JsonNode current = node;
            for (Object step : path) {
                current = step instanceof Integer index ? current.path(index) : current.path((String) step);
            }
            return current;
        }

        private static List<Object> below(List<Object> path, Object step) {
            List<Object> below = new ArrayList<>(path);
            below.add(step);
            return List.copyOf(below);
        }
    }
}
