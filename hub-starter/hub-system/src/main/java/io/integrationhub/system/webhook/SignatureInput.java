package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sender signs, byte by byte, and the signatures that a request presents. */
final class SignatureInput {

    private static final Pattern PARTS = Pattern.compile("\\{(body|timestamp|id)}|[^{]+|\\{");

    private final WebhookSettings settings;
    private final List<String> parts;

    SignatureInput(WebhookSettings settings) {
        this.settings = settings;
        this.parts = PARTS.matcher(settings.signedContent())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The parts of what is signed, in this order. */
    Stream<byte[]> parts(InboundRequest request) {
        return parts.stream().map(part -> bytes(part, request));
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

    /** The signatures in the request's header. */
    List<byte[]> presented(InboundRequest request) {
        return request.header(settings.signatureHeader()).stream()
                .flatMap(value -> Stream.of(value.split("[ ,]+")))
                .map(this::decoded)
                .flatMap(Optional::stream)
                .toList();
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

    /** Why a request is not accepted, for the log. */
    String problem(InboundRequest request) {
        return request.header(settings.signatureHeader()).isEmpty()
                ? "it has no header " + settings.signatureHeader()
                : "no signature in the header " + settings.signatureHeader()
                        + " matches: check secrets, signed-content, signature-prefix and encoding";
    }
}
