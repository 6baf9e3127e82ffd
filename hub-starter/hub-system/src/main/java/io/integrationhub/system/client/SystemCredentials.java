package io.integrationhub.system.client;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.http.ClientCredentials;
import io.integrationhub.system.http.Credentials;
import io.integrationhub.system.settings.SystemAuth;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads credentials from the settings of a system, which were checked at start. */
final class SystemCredentials {

    private SystemCredentials() {}

    /** Credentials of every kind but OAuth 2. */
    static Credentials fixed(SystemAuth auth) {
        return switch (auth.scheme()) {
            case NONE, OAUTH2 -> (request, _) -> request;
            case BASIC -> header("Authorization", "Basic " + base64(auth.username() + ":" + text(auth.password())));
            case BEARER -> header("Authorization", "Bearer " + text(auth.token()));
            case BASIC_KEY -> header("Authorization", "Basic " + base64(text(auth.key()) + ":"));
            case API_KEY -> apiKey(auth, text(auth.key()));
        };
    }

    /** The client of the token endpoint, for OAuth 2. */
    static ClientCredentials client(SystemAuth auth) {
        return new ClientCredentials(
                Objects.requireNonNull(auth.tokenUrl()),
                Objects.requireNonNull(auth.clientId()),
                Objects.requireNonNull(auth.clientSecret()),
                auth.scope());
    }

    private static Credentials apiKey(SystemAuth auth, String key) {
        if (auth.parameter() == null) {
            return header(auth.header(), key);
        }
        String parameter = auth.parameter() + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return (request, _) -> request.withParameter(parameter);
    }

    private static Credentials header(String name, String value) {
        return (request, _) -> request.withHeader(name, value);
    }

    private static String text(@Nullable Secret secret) {
        return Objects.requireNonNull(secret).value();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
