package io.integrationhub.system.client;

import io.integrationhub.system.SystemCall;
import io.integrationhub.system.http.OutboundRequest;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the HTTP requests for the calls of one system. */
final class RequestFactory {

    private final String baseUrl;
    private final @Nullable String idempotencyHeader;

    RequestFactory(URI url, @Nullable String idempotencyHeader) {
        this.baseUrl = url.toString().replaceAll("/+$", "");
        this.idempotencyHeader = idempotencyHeader;
    }

    /** @param tracing headers that identify the call in the system's logs */
    OutboundRequest request(SystemCall call, Map<String, String> tracing) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "integration-hub");
        if (call.body().length > 0) {
            headers.put("Content-Type", "application/json");
        }
        headers.putAll(tracing);
        headers.putAll(call.headers());
        boolean keyed = idempotencyHeader != null && call.idempotencyKey().isPresent();
        if (keyed) {
            headers.put(idempotencyHeader, call.idempotencyKey().get());
        }
        URI uri = URI.create(baseUrl + call.path());
        return new OutboundRequest(
                call.operation(), call.method(), uri, headers, call.body(), call.idempotent() || keyed);
    }
}
