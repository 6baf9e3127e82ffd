package io.integrationhub.customersync.commercetools;

import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's objects as JSON, because a customer has more fields than are worth a line each. */
final class SdkJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private SdkJson() {}

    /** The SDK is of Jackson 2, therefore the way over a text. */
    static JsonNode tree(Object sdk) {
        return JSON.readTree(
                JsonUtils.getConfiguredObjectMapper().valueToTree(sdk).toString());
    }

    static JsonNode node(Map<String, ?> fields) {
        return JSON.valueToTree(fields);
    }

    static <T> T object(Map<String, ?> fields, Class<T> type) {
        return JsonUtils.fromJsonString(JSON.writeValueAsString(fields), type);
    }

    /** The properties of an object; none if it is missing. */
    static Map<String, Object> fields(JsonNode object) {
        return object.isObject() ? JSON.convertValue(object, FIELDS) : Map.of();
    }

    static @Nullable String text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isString() ? value.stringValue() : null;
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** A resource identifier. */
    static Map<String, Object> key(String typeId, String key) {
        return Map.of("typeId", typeId, "key", key);
    }
}
