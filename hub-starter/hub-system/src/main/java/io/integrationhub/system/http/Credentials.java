package io.integrationhub.system.http;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.SystemAuth;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one request shows to prove who the hub is. */
interface Credentials {

    /** Credentials for the next request; may ask a token server first. */
    Proof proof();

    /**
     * Whether a new proof is worth a second try after the system refused {@code refused}; fixed credentials stay the
     * same.
     */
    default boolean renew(Proof refused) {
        return false;
    }

    /**
     * One proof.
     *
     * @param headers headers to send
     * @param query to add to the query; empty for nothing
     */
    record Proof(Map<String, String> headers, String query) {

        static Proof authorization(String value) {
            return new Proof(Map.of("Authorization", value), "");
        }

        /** Never prints a secret. */
        @Override
        public String toString() {
            return "Proof[******]";
        }
    }

    /** Those of the fixed kinds; those with tokens come from {@link TokenCredentials}. */
    static Credentials fixed(SystemAuth auth) {
        Proof proof = switch (auth.kind()) {
            case NONE, OAUTH2 -> new Proof(Map.of(), "");
            case BASIC -> Proof.authorization("Basic " + base64(auth.username() + ":" + value(auth.password())));
            case BEARER -> Proof.authorization("Bearer " + value(auth.token()));
            case API_KEY -> apiKey(auth);
        };
        return () -> proof;
    }

    private static Proof apiKey(SystemAuth auth) {
        String key = value(auth.key());
        return auth.parameter() == null
                ? new Proof(Map.of(auth.header(), key), "")
                : new Proof(Map.of(), auth.parameter() + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    private static String value(@Nullable Secret secret) {
        return Objects.requireNonNull(secret, "checked at start").value();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
