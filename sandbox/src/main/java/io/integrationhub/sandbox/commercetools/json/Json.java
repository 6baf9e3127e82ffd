package io.integrationhub.sandbox.commercetools.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads, writes, creates and compares JSON trees, which is how resources are represented. Decimal numbers stay exact.
 */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Compares numbers by value: the same number may be an int if it was parsed and a long if it was set. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ObjectNode object(byte[] body) {
        if (IntStream.range(0, Math.min(body.length, 4)).anyMatch(i -> body[i] == 0)) {
            // Jackson would also read UTF-16 and UTF-32, in which the first characters have a zero byte.
            throw ApiError.invalidJson("Request body is not UTF-8.");
        }
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw ApiError.invalidJson("Request body is not a JSON object.");
        } catch (JacksonException e) {
            throw ApiError.invalidJson("Request body does not contain valid JSON.");
        }
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The field's text; empty if it is missing or null. */
    public static Optional<String> text(@Nullable JsonNode node, String field) {
        if (node == null || !node.hasNonNull(field)) {
            return Optional.empty();
        }
        return Optional.of(node.path(field).asString());
    }

    /** The field's array; added if it is missing. */
    public static ArrayNode list(ObjectNode node, String field) {
        return node.get(field) instanceof ArrayNode array ? array : node.putArray(field);
    }

    /** The objects in the field's array; empty if it is missing. */
    public static List<ObjectNode> objects(@Nullable JsonNode node, String field) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node != null) {
            for (JsonNode element : node.path(field)) {
                if (element instanceof ObjectNode object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    /** Sets the field, or removes it if the value is missing or null, as commercetools does with optional fields. */
    public static void set(ObjectNode node, String field, @Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            node.remove(field);
            return;
        }
        node.set(field, value.deepCopy());
    }

    /** Copies the named fields that are present. */
    public static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (String field : fields) {
            if (from.hasNonNull(field)) {
                to.set(field, from.path(field).deepCopy());
            }
        }
    }

    /** Removes this very element, not one that is equal to it. */
    public static void remove(ArrayNode list, JsonNode element) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) == element) {
                list.remove(i);
            }
        }
    }
}
