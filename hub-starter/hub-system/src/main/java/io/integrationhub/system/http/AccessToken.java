package io.integrationhub.system.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bearer token.
 *
 * @param value the token itself
 * @param scopes what it permits, if the token endpoint says so
 * @param refreshAt when to fetch the next one
 */
public record AccessToken(String value, Set<String> scopes, Instant refreshAt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** For a response without {@code expires_in}, which RFC 6749 only recommends. */
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(5);

    /** Reads the response of a token endpoint; empty if it holds no token. */
    static Optional<AccessToken> parse(byte[] body, Instant now) {
        try {
            JsonNode response = JSON.readTree(body);
            String value = response.path("access_token").asString("");
            if (value.isBlank()) {
                return Optional.empty();
            }
            Set<String> scopes = Set.of(response.path("scope").asString("").split(" +"));
            Duration lifetime = Duration.ofSeconds(response.path("expires_in").asLong(DEFAULT_LIFETIME.toSeconds()));
            // A tenth early, so that a token outlasts the request it is sent with.
            return Optional.of(new AccessToken(
                    value, scopes, now.plus(lifetime.multipliedBy(9).dividedBy(10))));
        } catch (JacksonException _) {
            // The exception may quote half a token.
            return Optional.empty();
        }
    }

    String header() {
        return "Bearer " + value;
    }

    /** Never prints the token. */
    @Override
    public String toString() {
        return "AccessToken[******]";
    }
}
