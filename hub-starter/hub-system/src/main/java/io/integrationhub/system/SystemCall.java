package io.integrationhub.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * One call of an outside system.
 *
 * @param operation a short name for metrics and messages, for example {@code place-order}
 * @param method {@code GET}, {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}
 * @param path below the system's URL, with a leading slash; path segments and query are already encoded
 * @param headers further headers; authentication and content type are added
 * @param body JSON in UTF-8; empty for none
 * @param idempotencyKey sent in the header the system is configured with, if it has one
 * @param idempotent whether making the call twice has the same effect as making it once
 * @param reads whether the call has no effect; all others are not sent for a tenant in dry run
 */
public record SystemCall(
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        Optional<String> idempotencyKey,
        boolean idempotent,
        boolean reads) {

    public SystemCall {
        headers = Map.copyOf(headers);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of " + operation + " must begin with a slash");
        }
    }

    /** A call that has an effect, unless its method is {@code GET}. */
    public SystemCall(
            String operation,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            Optional<String> idempotencyKey,
            boolean idempotent) {
        this(operation, method, path, headers, body, idempotencyKey, idempotent, method.equals("GET"));
    }

    /** The same call, marked as one without effect although its method is not {@code GET}. */
    public SystemCall asRead() {
        return new SystemCall(operation, method, path, headers, body, idempotencyKey, idempotent, true);
    }

    /** A read, which is idempotent. */
    public static SystemCall get(String operation, String path) {
        return new SystemCall(operation, "GET", path, Map.of(), new byte[0], Optional.empty(), true);
    }

    /** A write, which is idempotent only if the system honors the key. */
    public static SystemCall post(String operation, String path, byte[] body, String idempotencyKey) {
        return new SystemCall(operation, "POST", path, Map.of(), body, Optional.of(idempotencyKey), false);
    }

    /** Encodes a value as a segment of a path, so that it cannot change the structure of the path. */
    public static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never prints headers or body. */
    @Override
    public String toString() {
        return "SystemCall[" + operation + "]";
    }
}
