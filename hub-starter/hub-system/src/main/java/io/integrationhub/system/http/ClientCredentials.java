package io.integrationhub.system.http;

import io.integrationhub.core.tenant.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client of a token endpoint (RFC 6749, section 4.4).
 *
 * @param tokenUrl URL of the token endpoint
 * @param clientId id of the client
 * @param clientSecret secret of the client
 * @param scope scopes separated by blanks; empty for all that the client has
 */
public record ClientCredentials(
        URI tokenUrl,
        String clientId,
        Secret clientSecret,
        @Nullable String scope) {

    /** The request for a token; it changes nothing, so it may be repeated. */
    OutboundRequest request() {
        String basic = encoded(clientId) + ":" + encoded(clientSecret.value());
        Map<String, String> headers = Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
        String form =
                "grant_type=client_credentials" + (scope == null || scope.isBlank() ? "" : "&scope=" + encoded(scope));
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return new OutboundRequest("the token request", "POST", tokenUrl, headers, body, true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
