package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access token of a connection, which is valid for an hour; a new one is fetched a tenth of that earlier. */
final class AkeneoToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);

    private final SystemClient client;
    private final AkeneoSettings settings;
    private final InstantSource clock;
    private @Nullable Secret current;
    private Instant renewAt = Instant.MIN;

    AkeneoToken(SystemClient client, AkeneoSettings settings, InstantSource clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /** The value of the header Authorization. */
    synchronized String header() {
        Secret token = current;
        if (token == null || !clock.instant().isBefore(renewAt)) {
            token = fetch();
            current = token;
        }
        return "Bearer " + token.value();
    }

    /** Has the next call fetch another one. */
    synchronized void discard() {
        current = null;
    }

    private Secret fetch() {
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "grant_type",
                "password",
                "username",
                Optional.ofNullable(settings.username()).orElse(""),
                "password",
                text(settings.password())));
        String client64 = Base64.getEncoder()
                .encodeToString(
                        (settings.clientId() + ":" + text(settings.clientSecret())).getBytes(StandardCharsets.UTF_8));
        SystemCall call = new SystemCall(
                "akeneo-token",
                "POST",
                "/api/oauth/v1/token",
                Map.of("Authorization", "Basic " + client64),
                body,
                Optional.empty(),
                true);
        JsonNode token = AkeneoApi.json(client.call(call.asRead()), "the token");
        Duration lifetime = Duration.ofSeconds(token.path("expires_in").asLong(DEFAULT_LIFETIME.toSeconds()));
        renewAt = clock.instant().plus(lifetime.multipliedBy(9).dividedBy(10));
        return new Secret(token.path("access_token").asString(""));
    }

    private static String text(@Nullable Secret secret) {
        return secret == null ? "" : secret.value();
    }
}
