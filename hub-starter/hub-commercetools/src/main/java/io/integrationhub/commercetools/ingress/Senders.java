package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.ValidSecrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Whether a request comes from the messaging service that a tenant's Subscription delivers to. */
record Senders(ValidSecrets secrets, IngressSettings settings) {

    static Senders of(IngressSettings settings) {
        return new Senders(new ValidSecrets(settings.secrets()), settings);
    }

    boolean isKnown(InboundRequest request) {
        return request.header(settings.header()).filter(this::isRight).isPresent()
                || Optional.ofNullable(settings.parameter())
                        .flatMap(request.parameter())
                        .filter(secrets::contains)
                        .isPresent();
    }

    private boolean isRight(String shown) {
        return secrets.contains(shown)
                || after("Bearer ", shown).filter(secrets::contains).isPresent()
                || after("Basic ", shown)
                        .map(Senders::decoded)
                        .filter(secrets::contains)
                        .isPresent();
    }

    private static Optional<String> after(String scheme, String value) {
        return value.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(value.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
