package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.ValidSecrets;
import io.integrationhub.system.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Decides whether a request was sent by the system it names, and recently enough. */
@FunctionalInterface
interface Authenticator {

    boolean accepts(InboundRequest request);

    /** Whether the headers alone leave it possible, so that the body of any other request need not be read. */
    default boolean mayAccept(InboundRequest head) {
        return accepts(head);
    }

    /** Why a request is not accepted, for the log; never quotes the request. */
    default String problem(InboundRequest request) {
        return "its credentials are missing or wrong";
    }

    /** The scheme that the tenant agreed on with the system, within its replay window. */
    static Authenticator of(WebhookSettings settings, InstantSource clock) {
        return new RecentSender(sender(settings), new ReplayWindow(settings, clock));
    }

    /** Checks the time first, because that is cheap. */
    record RecentSender(Authenticator sender, ReplayWindow window) implements Authenticator {

        @Override
        public boolean accepts(InboundRequest request) {
            return window.accepts(request) && sender.accepts(request);
        }

        @Override
        public boolean mayAccept(InboundRequest head) {
            return window.mayAccept(head) && sender.mayAccept(head);
        }

        @Override
        public String problem(InboundRequest request) {
            return window.accepts(request) ? sender.problem(request) : window.problem(request);
        }
    }

    private static Authenticator sender(WebhookSettings settings) {
        ValidSecrets secrets = new ValidSecrets(settings.secrets());
        return switch (settings.scheme()) {
            case HMAC_SHA256 -> new SignatureAuthenticator(settings);
            case ECDSA_SHA256 -> new EcdsaAuthenticator(settings);
            case HEADER -> request -> isValid(request.header(settings.signatureHeader()), secrets);
            case BEARER -> request -> isValid(authorization(request, "Bearer "), secrets);
            case BASIC -> request -> isValid(authorization(request, "Basic ").map(Authenticator::decoded), secrets);
        };
    }

    private static boolean isValid(Optional<String> presented, ValidSecrets secrets) {
        return presented.filter(secrets::contains).isPresent();
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
