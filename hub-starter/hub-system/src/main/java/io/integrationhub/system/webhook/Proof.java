package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.ValidSecrets;
import io.integrationhub.system.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Whether a request comes from the system it says it comes from. */
@FunctionalInterface
interface Proof {

    boolean holds(InboundRequest request);

    /** The proof a tenant agreed on with the system. */
    static Proof of(WebhookSettings settings, InstantSource clock) {
        ValidSecrets known = new ValidSecrets(settings.secrets());
        Proof secret = switch (settings.scheme()) {
            case HMAC_SHA256 -> new Signature(settings);
            case HEADER ->
                request -> request.header(settings.signatureHeader())
                        .filter(known::contains)
                        .isPresent();
            case BEARER ->
                request ->
                        authorization(request, "Bearer ").filter(known::contains).isPresent();
            case BASIC ->
                request -> authorization(request, "Basic ")
                        .map(Proof::decoded)
                        .filter(known::contains)
                        .isPresent();
        };
        Proof fresh = new Freshness(settings, clock);
        return request -> fresh.holds(request) && secret.holds(request);
    }

    private static Optional<String> authorization(InboundRequest request, String scheme) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(value -> value.substring(scheme.length()).strip());
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
