package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies an HMAC-SHA256 signature over the raw bytes, as most systems send (https://www.standardwebhooks.com). */
final class SignatureAuthenticator implements Authenticator {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern PARTS = Pattern.compile("\\{(body|timestamp|id)}|[^{]+|\\{");
    private static final String BASE64_KEY = "whsec_";

    private final WebhookSettings settings;
    private final List<SecretKeySpec> keys;
    private final List<String> parts;

    SignatureAuthenticator(WebhookSettings settings) {
        this.settings = settings;
        this.keys = settings.secrets().stream().map(SignatureAuthenticator::key).toList();
        this.parts = PARTS.matcher(settings.signedContent())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Standard Webhooks marks Base64-encoded keys with a prefix. */
    private static SecretKeySpec key(Secret secret) {
        String value = secret.value();
        byte[] bytes = value.startsWith(BASE64_KEY)
                ? Base64.getDecoder().decode(value.substring(BASE64_KEY.length()))
                : value.getBytes(StandardCharsets.UTF_8);
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A signature can only be verified with the body, but a request without one needs no body. */
    @Override
    public boolean mayAccept(InboundRequest head) {
        return !presented(head).isEmpty();
    }

    private List<byte[]> presented(InboundRequest request) {
        return request.header(settings.signatureHeader()).stream()
                .flatMap(value -> Stream.of(value.split("[ ,]+")))
                .map(this::decoded)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean accepts(InboundRequest request) {
        List<byte[]> presented = presented(request);
        boolean valid = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = sign(key, request);
            for (byte[] signature : presented) {
                valid |= MessageDigest.isEqual(expected, signature);
            }
        }
        return valid;
    }

    @Override
    public String problem(InboundRequest request) {
        return request.header(settings.signatureHeader()).isEmpty()
                ? "it has no header " + settings.signatureHeader()
                : "no signature in the header " + settings.signatureHeader()
                        + " matches: check secrets, signed-content, signature-prefix and encoding";
    }

    private Optional<byte[]> decoded(String signature) {
        if (!signature.startsWith(settings.signaturePrefix())) {
            return Optional.empty();
        }
        String text = signature.substring(settings.signaturePrefix().length());
        try {
            return Optional.of(
                    switch (settings.encoding()) {
                        case HEX -> HexFormat.of().parseHex(text);
                        case BASE64 -> Base64.getDecoder().decode(text);
                    });
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] sign(SecretKeySpec key, InboundRequest request) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            parts.forEach(part -> mac.update(bytes(part, request)));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private byte[] bytes(String part, InboundRequest request) {
        return switch (part) {
            case "{body}" -> request.body();
            case "{timestamp}" -> header(settings.timestampHeader(), request);
            case "{id}" -> header(settings.idHeader(), request);
            default -> part.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] header(@Nullable String name, InboundRequest request) {
        String value = name == null ? "" : request.header(name).orElse("");
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
