package io.integrationhub.system.http;

import io.integrationhub.system.SystemCall;
import io.integrationhub.system.http.Credentials.Proof;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a call down as an HTTP request. */
final class SystemRequests {

    private final String base;
    private final @Nullable String idempotencyHeader;

    SystemRequests(URI url, @Nullable String idempotencyHeader) {
        this.base = url.toString().replaceAll("/+$", "");
        this.idempotencyHeader = idempotencyHeader;
    }

    /** Whether the system itself sees to it that the call has its effect once. */
    boolean isKeyed(SystemCall call) {
        return idempotencyHeader != null && call.idempotencyKey().isPresent();
    }

    /** @param tracing headers that let the call be found again in the system's logs */
    HttpRequest request(SystemCall call, Proof proof, Map<String, String> tracing) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(call.path(), proof.query())).method(call.method(), body(call));
        headers(call, proof, tracing).forEach(request::setHeader);
        return request.build();
    }

    private URI uri(String path, String query) {
        String separator = path.contains("?") ? "&" : "?";
        return URI.create(base + path + (query.isEmpty() ? "" : separator + query));
    }

    private Map<String, String> headers(SystemCall call, Proof proof, Map<String, String> tracing) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "integration-hub");
        if (call.body().length > 0) {
            headers.put("Content-Type", "application/json");
        }
        headers.putAll(tracing);
        headers.putAll(call.headers());
        headers.putAll(proof.headers());
        Optional.ofNullable(idempotencyHeader)
                .ifPresent(header -> call.idempotencyKey().ifPresent(key -> headers.put(header, key)));
        return headers;
    }

    private static BodyPublisher body(SystemCall call) {
        return call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
    }
}
