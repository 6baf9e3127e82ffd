package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param body empty for none
 */
public record ApiAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json; charset=utf-8";

    static ApiAnswer ok(JsonNode body) {
        return json(200, body);
    }

    static ApiAnswer created(JsonNode body) {
        return json(201, body);
    }

    static ApiAnswer json(int status, JsonNode body) {
        return new ApiAnswer(status, JSON, Json.bytes(body), Map.of());
    }

    static ApiAnswer empty(int status) {
        return new ApiAnswer(status, JSON, new byte[0], Map.of());
    }

    static ApiAnswer text(int status, String contentType, String body) {
        return new ApiAnswer(status, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static ApiAnswer refused(Refusal refusal) {
        return json(refusal.status(), refusal.body());
    }

    ApiAnswer with(String header, String value) {
        return new ApiAnswer(status, contentType, body, Map.of(header, value));
    }
}
