package io.integrationhub.system.inbound;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON from untrusted senders within Jackson's default limits on depth, text length and numbers. */
public final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /**
     * Parses to maps, lists, strings, booleans and numbers; null for the JSON value {@code null}.
     *
     * @throws RequestRejected with the position of the syntax error
     */
    public static @Nullable Object values(byte[] body) {
        try {
            return JSON.readValue(body, Object.class);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * Parses to a tree.
     *
     * @throws RequestRejected with the position of the syntax error
     */
    public static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** Reports the position only, because Jackson's message may quote the content. */
    private static RequestRejected malformed(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return RequestRejected.malformed(
                at == null
                        ? "the body is not JSON or nested too deeply"
                        : "the body is not JSON: line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
