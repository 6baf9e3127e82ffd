package io.integrationhub.system.inbound;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that a stranger wrote; Jackson's own limits on depth, texts and numbers hold. */
public final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /**
     * As maps, lists, strings, booleans and numbers; null for {@code null}.
     *
     * @throws Refusal naming the place where it is no JSON
     */
    public static @Nullable Object values(byte[] body) {
        try {
            return JSON.readValue(body, Object.class);
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    /**
     * As a tree.
     *
     * @throws Refusal naming the place where it is no JSON
     */
    public static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    /** Only the place: Jackson's own message may quote the content. */
    private static Refusal noJson(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return Refusal.malformed(
                at == null
                        ? "the body is no JSON, or nested too deep"
                        : "the body is no JSON: line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
