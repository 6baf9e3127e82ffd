package io.integrationhub.commercetools.extension.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/** Recognizes the calls that this process makes to itself; nobody else knows the token. */
final class WarmUpCalls {

    static final String HEADER = "X-Hub-Warm-Up";

    private final byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    String token() {
        return new String(token, StandardCharsets.UTF_8);
    }

    boolean includes(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(sent -> MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
