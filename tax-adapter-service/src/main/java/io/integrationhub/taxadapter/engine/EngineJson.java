package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of an engine, whose decimals are exact.
 *
 * @param node the document
 */
public record EngineJson(JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Creates an empty object. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Serializes the body of a request. */
    public static byte[] bytes(@Nullable Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /**
     * Parses the body of a response.
     *
     * @throws PermanentFault {@code TAX_RESPONSE_UNREADABLE} if it is not JSON
     */
    public static EngineJson of(SystemResponse response) {
        try {
            return new EngineJson(JSON.readTree(response.body()));
        } catch (JacksonException e) {
            throw unreadable("the engine's response with status " + response.status() + " is not JSON", e);
        }
    }

    public static PermanentFault unreadable(String reason, Exception cause) {
        return new PermanentFault(TaxEngineFault.TAX_RESPONSE_UNREADABLE, reason, cause);
    }

    /** The response lacks the tax of an item. */
    public static PermanentFault incomplete(String engine) {
        return new PermanentFault(
                TaxEngineFault.TAX_RESPONSE_UNREADABLE, "the response of " + engine + " lacks the tax of an item");
    }

    /**
     * Reads a number, which may be written as text; zero if it is missing.
     *
     * @throws PermanentFault {@code TAX_RESPONSE_UNREADABLE} if it is anything else
     */
    public static BigDecimal decimal(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.asString("");
        try {
            return text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw unreadable("the engine's response contains text where a number is expected", e);
        }
    }

    /** The elements of an array by one of their text fields. */
    public static Map<String, JsonNode> byField(JsonNode array, String field) {
        Map<String, JsonNode> elements = new HashMap<>();
        array.forEach(element -> elements.put(element.path(field).asString(""), element));
        return elements;
    }

    /** Never prints the document. */
    @Override
    public String toString() {
        return "EngineJson";
    }
}
