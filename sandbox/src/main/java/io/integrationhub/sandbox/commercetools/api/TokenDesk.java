package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Gives out tokens for client credentials, and knows what they allow until they expire or are revoked. */
public final class TokenDesk {

    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(48);

    private record ApiClient(String projectKey, String id, String secret, Set<String> scopes) {}

    private final InstantSource clock;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile Duration lifetime = DEFAULT_LIFETIME;

    public TokenDesk(InstantSource clock) {
        this.clock = clock;
    }

    /** @param scopes without the Project's key, for example {@code manage_orders}, or whole */
    public void register(String projectKey, String clientId, String secret, List<String> scopes) {
        Set<String> whole = new LinkedHashSet<>();
        scopes.forEach(scope -> whole.add(scope.contains(":") ? scope : scope + ":" + projectKey));
        clients.put(clientId, new ApiClient(projectKey, clientId, secret, whole));
    }

    /** Of the tokens given out from now on. */
    public void setLifetime(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** Makes every token given out so far invalid. */
    public void revokeAll() {
        sessions.clear();
    }

    ApiAnswer answer(ApiRequest request) {
        if (!request.is("POST") || request.segments().size() < 2) {
            throw Refusal.notFound("unknown OAuth endpoint " + request.path());
        }
        Optional<ApiClient> client = client(request);
        if (client.isEmpty()) {
            return failure(
                    401, "invalid_client", "Please provide valid client credentials using HTTP Basic Authentication.");
        }
        Map<String, List<String>> form = ApiRequest.parameters(new String(request.body(), StandardCharsets.UTF_8));
        if (request.path().equals("/oauth/token/revoke")) {
            form.getOrDefault("token", List.of()).forEach(sessions::remove);
            return ApiAnswer.ok(Json.object());
        }
        if (!request.path().equals("/oauth/token")) {
            throw Refusal.notFound("unknown OAuth endpoint " + request.path());
        }
        if (!List.of("client_credentials").equals(form.get("grant_type"))) {
            return failure(400, "unsupported_grant_type", "The stand-in knows the grant type client_credentials only.");
        }
        return grant(client.get(), form.getOrDefault("scope", List.of()));
    }

    private ApiAnswer grant(ApiClient client, List<String> wanted) {
        Set<String> scopes = client.scopes();
        if (!wanted.isEmpty() && !wanted.getFirst().isBlank()) {
            scopes = new LinkedHashSet<>(Arrays.asList(wanted.getFirst().trim().split("\\s+")));
            for (String scope : scopes) {
                if (!isGranted(client, scope)) {
                    return failure(400, "invalid_scope", "Permission exceeded: '" + scope + "'.");
                }
            }
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        sessions.put(
                token,
                new Session(
                        client.id(),
                        client.projectKey(),
                        Set.copyOf(scopes),
                        clock.instant().plus(lifetime)));
        return ApiAnswer.ok(Json.object()
                .put("access_token", token)
                .put("expires_in", lifetime.toSeconds())
                .put("scope", String.join(" ", scopes))
                .put("token_type", "Bearer"));
    }

    private static boolean isGranted(ApiClient client, String scope) {
        return client.scopes().contains(scope)
                || client.scopes().contains("manage_project:" + client.projectKey())
                || client.scopes().contains(scope.replaceFirst("^view_", "manage_"));
    }

    private Optional<ApiClient> client(ApiRequest request) {
        Optional<String> credentials = request.header("Authorization")
                .filter(header -> header.startsWith("Basic "))
                .map(header -> decode(header.substring("Basic ".length())));
        return credentials.flatMap(pair -> {
            int colon = pair.indexOf(':');
            Optional<ApiClient> client = Optional.ofNullable(colon < 0 ? null : clients.get(pair.substring(0, colon)));
            return client.filter(found -> found.secret().equals(pair.substring(colon + 1)));
        });
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What the request's token allows in the Project. */
    Session session(ApiRequest request, String projectKey) {
        String token = request.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .orElseThrow(() -> Refusal.of(401, "invalid_token", "invalid_token"));
        Session session = sessions.get(token);
        if (session == null || clock.instant().isAfter(session.expiresAt())) {
            throw Refusal.of(401, "invalid_token", "invalid_token");
        }
        if (!session.projectKey().equals(projectKey)) {
            throw Refusal.of(403, "insufficient_scope", "Insufficient scope: the token belongs to another Project.");
        }
        return session;
    }

    private static ApiAnswer failure(int status, String code, String description) {
        ObjectNode body = Refusal.of(status, code, description).body();
        return ApiAnswer.json(status, body.put("error", code).put("error_description", description));
    }
}
