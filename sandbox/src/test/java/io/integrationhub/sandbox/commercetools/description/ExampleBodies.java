package io.integrationhub.sandbox.commercetools.description;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.Definition;
import io.integrationhub.sandbox.commercetools.schema.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that have the right shape, with values that mean nothing. */
public final class ExampleBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("Key", "a-key"),
            Map.entry("Locale", "de"),
            Map.entry("CurrencyCode", "EUR"),
            Map.entry("CountryCode", "DE"),
            Map.entry("CustomObjectName", "a-name"),
            Map.entry("FieldName", "a-name"),
            Map.entry("OrderHint", "0.5"),
            // Of the tax engines; a text with a length may be as short as one letter.
            Map.entry("Country", "US"),
            Map.entry("Day", "2026-01-02"));

    private final ApiDescription api;
    private final Random random;
    private final int depth;

    /** @param depth how deep objects have all their fields; below they have the required ones only */
    public ExampleBodies(ApiDescription api, Random random, int depth) {
        this.api = api;
        this.random = random;
        this.depth = depth;
    }

    /** A body of an object type. */
    public ObjectNode body(String type) {
        return (ObjectNode) named(type, 0);
    }

    /** An update action with its name. */
    ObjectNode action(String bodyType, String action) {
        ObjectNode body = body(api.actionType(bodyType, action).orElseThrow());
        body.put("action", action);
        return body;
    }

    private JsonNode value(ValueType type, int level) {
        return switch (type) {
            case ValueType.ListOf(ValueType element) -> Json.array().add(value(element, level));
            case ValueType.Named(String name) -> named(name, level);
            case ValueType.Constant(String text) -> NODES.stringNode(text);
            case ValueType.Scalar scalar ->
                switch (scalar) {
                    case STRING, ANY -> NODES.stringNode("text");
                    case INTEGER, NUMBER -> NODES.numberNode(1);
                    case BOOLEAN -> NODES.booleanNode(random.nextBoolean());
                    case DATETIME -> NODES.stringNode("2026-01-02T03:04:05.678Z");
                    case DATE -> NODES.stringNode("2026-01-02");
                };
        };
    }

    private JsonNode named(String name, int level) {
        return switch (api.definition(name)) {
            case Definition.ObjectType(Map<String, Definition.Field> fields) -> object(fields, level);
            case Definition.UnionType union -> union(union, level);
            case Definition.MapType map -> {
                ObjectNode object = Json.object();
                object.set(value(map.key(), level).asString(), value(map.value(), level + 1));
                yield object;
            }
            case Definition.EnumType(List<String> values) ->
                NODES.stringNode(values.get(random.nextInt(values.size())));
            case Definition.PatternType _ -> NODES.stringNode(TEXTS.getOrDefault(name, "t"));
            case Definition.RangeType range -> NODES.numberNode(range.min().longValueExact());
        };
    }

    private ObjectNode object(Map<String, Definition.Field> fields, int level) {
        ObjectNode object = Json.object();
        fields.forEach((name, field) -> {
            if (field.required() || level < depth) {
                object.set(name, value(field.type(), level + 1));
            }
        });
        return object;
    }

    private ObjectNode union(Definition.UnionType union, int level) {
        List<String> values = List.copyOf(union.members().keySet());
        String value = values.get(random.nextInt(values.size()));
        ObjectNode member = (ObjectNode) named(union.members().get(value), level);
        member.put(union.property(), value);
        return member;
    }
}
