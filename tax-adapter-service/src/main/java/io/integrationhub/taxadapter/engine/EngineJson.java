package io.integrationhub.taxadapter.engine;

import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.system.SystemAnswer;
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

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

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
    public static EngineJson of(SystemAnswer answer) {
        try {
            return new EngineJson(JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_ANSWER_UNREADABLE,
                    "the engine's answer with status " + answer.status() + " is no JSON",
                    e);
        }
    }

    /** A number, also one written as text; zero if it is not there. */
    public static BigDecimal decimal(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isString() && !value.asString().isBlank()
                ? new BigDecimal(value.asString())
                : BigDecimal.ZERO;
    }

    /** Never prints the document. */
    @Override
    public String toString() {
        return "EngineJson";
    }
}
