package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON request bodies as strictly as a careful receiver does. */
final class OmsBody {

    private static final int MAX_BYTES = 1024 * 1024;

    /** Rejects duplicate keys and text after the document. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private OmsBody() {}

    static JsonNode json(Request request) {
        String type = request.header("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            throw new OmsRejection(415, "NOT_JSON", "Content-Type must be application/json, not '" + type + "'");
        }
        if (request.body().length > MAX_BYTES) {
            throw new OmsRejection(413, "TOO_LARGE", "the body is larger than " + MAX_BYTES + " bytes");
        }
        try {
            return STRICT.readTree(request.body());
        } catch (JacksonException e) {
            throw new OmsRejection(400, "MALFORMED", "the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
