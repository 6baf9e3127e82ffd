package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.ValidSecrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Decides whether a request comes from the messaging service that a tenant's Subscription delivers to. */
record SenderAuthenticator(ValidSecrets secrets, IngressSettings settings, PushTokenVerifier tokens) {

    static SenderAuthenticator of(IngressSettings settings, PushTokenVerifier tokens) {
        return new SenderAuthenticator(new ValidSecrets(settings.secrets()), settings, tokens);
    }

    /**
     * What is wrong with the head of a request; empty if nothing is.
     *
     * @throws io.integrationhub.system.inbound.RequestRejected if that is not known at the moment
     */
    Optional<String> problem(InboundRequest request) {
        if (!settings.secrets().isEmpty() && !hasSecret(request)) {
            return Optional.of("it has no valid secret");
        }
        return settings.pushToken().isRequired()
                ? tokens.problem(request.header("Authorization").orElse(""), settings.pushToken())
                : Optional.empty();
    }

    private boolean hasSecret(InboundRequest request) {
        return request.header(settings.header()).filter(this::isValid).isPresent()
                || Optional.ofNullable(settings.parameter())
                        .flatMap(request.parameter())
                        .filter(secrets::contains)
                        .isPresent();
    }

    private boolean isValid(String credentials) {
        return secrets.contains(credentials)
                || after("Bearer ", credentials).filter(secrets::contains).isPresent()
                || after("Basic ", credentials)
                        .map(SenderAuthenticator::decoded)
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
