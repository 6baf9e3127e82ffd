package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with exact decimal numbers. */
final class TaxJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TaxJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The request's body; a missing node if it has none. */
    static JsonNode body(Request request) {
        return request.body().length == 0 ? MissingNode.getInstance() : MAPPER.readTree(request.body());
    }
}
