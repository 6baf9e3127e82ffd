package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hub authenticates to an outside system.
 *
 * @param scheme Scheme of authentication; decides which of the other settings are required.
 * @param username User, for basic.
 * @param password Password, for basic.
 * @param token Fixed token, for bearer.
 * @param key Key, for api-key, and for basic-key, which sends it as the user of basic authentication without a
 *     password.
 * @param header Header that carries the key, for api-key.
 * @param parameter Query parameter that carries the key instead of the header, for api-key.
 * @param tokenUrl URL of the token endpoint, for oauth2 (client credentials).
 * @param clientId Id of the client, for oauth2.
 * @param clientSecret Secret of the client, for oauth2.
 * @param scope Scopes separated by blanks, for oauth2.
 */
public record SystemAuth(
        @DefaultValue("none") Scheme scheme,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Secret token,
        @Nullable Secret key,
        @DefaultValue("X-API-Key") String header,
        @Nullable String parameter,
        @Nullable URI tokenUrl,
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable String scope) {

    /** Schemes of authentication. */
    public enum Scheme {
        NONE,
        BASIC,
        BEARER,
        API_KEY,
        BASIC_KEY,
        OAUTH2
    }
}
