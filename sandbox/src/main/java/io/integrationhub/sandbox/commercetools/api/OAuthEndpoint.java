package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The authorization server: issues tokens for client credentials and checks them until they expire or are revoked. */
public final class OAuthEndpoint {

    /** The parts of the authorization server that issue tokens for customers and anonymous sessions. */
    private static final Pattern NOT_IMPLEMENTED =
            Pattern.compile("/oauth/(introspect|[^/]+/(in-store/key=[^/]+/)?(customers|anonymous)/token)");

    private static final Set<String> OTHER_GRANTS = Set.of("password", "refresh_token");
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(48);

    private record ApiClient(String projectKey, String id, String secret, Set<String> scopes) {}

    private final InstantSource clock;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile Duration tokenLifetime = DEFAULT_LIFETIME;

    public OAuthEndpoint(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Registers an API client.
     *
     * @param scopes with or without the Project's key, for example {@code manage_orders}
     */
    public void registerClient(String projectKey, String clientId, String secret, List<String> scopes) {
        Set<String> qualified = new LinkedHashSet<>();
        scopes.forEach(scope -> qualified.add(scope.contains(":") ? scope : scope + ":" + projectKey));
        clients.put(clientId, new ApiClient(projectKey, clientId, secret, qualified));
    }

    /** Sets the lifetime of tokens issued from now on. */
    public void setTokenLifetime(Duration lifetime) {
        this.tokenLifetime = lifetime;
    }

    /** Invalidates all tokens issued so far. */
    public void revokeAllTokens() {
        sessions.clear();
    }

    Response handle(Request request) {
        if (!request.is("POST") || request.segments().size() < 2) {
            throw ApiError.notFound("unknown OAuth endpoint " + request.path());
        }
        Optional<ApiClient> client = client(request);
        if (client.isEmpty()) {
            return failure(
                    401, "invalid_client", "Please provide valid client credentials using HTTP Basic Authentication.");
        }
        if (NOT_IMPLEMENTED.matcher(request.path()).matches()) {
            throw ApiError.notImplemented("the endpoint " + request.path());
        }
        Map<String, List<String>> form;
        try {
            form = Request.parameters(new String(request.body(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return failure(400, "invalid_request", "The body is not a form: " + e.getMessage());
        }
        if (request.path().equals("/oauth/token/revoke")) {
            form.getOrDefault("token", List.of()).forEach(sessions::remove);
            return Response.ok(Json.object());
        }
        if (!request.path().equals("/oauth/token")) {
            throw ApiError.notFound("unknown OAuth endpoint " + request.path());
        }
        List<String> grantType = form.getOrDefault("grant_type", List.of());
        if (OTHER_GRANTS.containsAll(grantType) && !grantType.isEmpty()) {
            throw ApiError.notImplemented("the grant type " + grantType.getFirst());
        }
        if (!grantType.equals(List.of("client_credentials"))) {
            return failure(400, "unsupported_grant_type", "The grant type " + grantType + " does not exist.");
        }
        return grant(client.get(), form.getOrDefault("scope", List.of()));
    }

    private Response grant(ApiClient client, List<String> requested) {
        Set<String> scopes = client.scopes();
        if (!requested.isEmpty() && !requested.getFirst().isBlank()) {
            scopes = new LinkedHashSet<>(
                    Arrays.asList(requested.getFirst().trim().split("\\s+")));
            for (String scope : scopes) {
                if (!isGranted(client, scope)) {
                    return failure(400, "invalid_scope", "Permission exceeded: '" + scope + "'.");
                }
            }
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        Instant expiry = clock.instant().plus(tokenLifetime);
        sessions.put(token, new Session(client.id(), client.projectKey(), Set.copyOf(scopes), expiry));
        return Response.ok(Json.object()
                .put("access_token", token)
                .put("expires_in", tokenLifetime.toSeconds())
                .put("scope", String.join(" ", scopes))
                .put("token_type", "Bearer"));
    }

    private static boolean isGranted(ApiClient client, String scope) {
        return client.scopes().contains(scope)
                || client.scopes().contains("manage_project:" + client.projectKey())
                || client.scopes().contains(scope.replaceFirst("^view_", "manage_"));
    }

    private Optional<ApiClient> client(Request request) {
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

    /** The session of the request's token; an invalid token, or one of another Project, is an error. */
    Session session(Request request, String projectKey) {
        String token = request.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .orElseThrow(() -> ApiError.of(401, "invalid_token", "invalid_token"));
        Session session = sessions.get(token);
        if (session == null || clock.instant().isAfter(session.expiresAt())) {
            throw ApiError.of(401, "invalid_token", "invalid_token");
        }
        if (!session.projectKey().equals(projectKey)) {
            throw ApiError.of(403, "insufficient_scope", "Insufficient scope: the token belongs to another Project.");
        }
        return session;
    }

    private static Response failure(int status, String code, String description) {
        ObjectNode body = ApiError.of(status, code, description).body();
        return Response.json(status, body.put("error", code).put("error_description", description));
    }
}
