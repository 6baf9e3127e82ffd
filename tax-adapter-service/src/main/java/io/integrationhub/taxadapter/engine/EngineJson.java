package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemResponse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An engine's JSON, whose decimals are exact.
 *
 * @param node the document
 */
public record EngineJson(JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** An object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** What is sent. */
    public static byte[] bytes(@Nullable Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /**
     * What an engine answered.
     *
     * @throws PermanentFault {@code TAX_ANSWER_UNREADABLE} if it is no JSON
     */
    public static EngineJson of(SystemResponse answer) {
        try {
            return new EngineJson(JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            throw unreadable("the engine's answer with status " + answer.status() + " is no JSON", e);
        }
    }

    /** The answer is none, whatever is wrong with it. */
    public static PermanentFault unreadable(String why, Exception cause) {
        return new PermanentFault(TaxEngineFault.TAX_ANSWER_UNREADABLE, why, cause);
    }

    /**
     * A number, also one written as text; zero if it is not there.
     *
     * @throws PermanentFault {@code TAX_ANSWER_UNREADABLE} if it is something else
     */
    public static BigDecimal decimal(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.asString("");
        try {
            return text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw unreadable("the engine's answer has a word where a number should be", e);
        }
    }

    /** Never prints the document. */
    @Override
    public String toString() {
        return "EngineJson";
    }
}
