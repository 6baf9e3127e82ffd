package io.integrationhub.sandbox.pim;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a connection, from the password of its user. */
final class AkeneoTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AkeneoConnection connection;
    private final Map<String, Long> endsAt = new ConcurrentHashMap<>();

    AkeneoTokens(AkeneoConnection connection) {
        this.connection = connection;
    }

    Response respond(Request request) {
        String expected = connection.clientId() + ":" + connection.clientSecret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8));
        if (!request.is("POST")
                || request.header("Authorization").filter(basic::equals).isEmpty()) {
            return AkeneoStandIn.error(422, "Parameter \"client_id\" is missing or does not match any client");
        }
        JsonNode body = body(request);
        boolean isUser = body.path("grant_type").asString("").equals("password")
                && body.path("username").asString("").equals(connection.username())
                && body.path("password").asString("").equals(connection.password());
        if (!isUser) {
            return AkeneoStandIn.error(422, "No user found for the given username and password");
        }
        String token = UUID.randomUUID().toString();
        endsAt.put(token, System.nanoTime() + connection.lifetime().toNanos());
        return Response.ok(AkeneoResources.object()
                .put("access_token", token)
                .put("expires_in", connection.lifetime().toSeconds())
                .put("token_type", "bearer")
                .put("refresh_token", UUID.randomUUID().toString()));
    }

    boolean isValid(Request request) {
        String token = request.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
        Long end = endsAt.get(token);
        return end != null && System.nanoTime() - end < 0;
    }

    void revoke() {
        endsAt.clear();
    }

    private static JsonNode body(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (JacksonException _) {
            return AkeneoResources.object();
        }
    }
}
