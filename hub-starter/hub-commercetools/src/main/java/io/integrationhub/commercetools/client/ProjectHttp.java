package io.integrationhub.commercetools.client;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.OutboundRequest;
import io.vrap.rmf.base.client.ApiHttpHeaders;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiHttpResponse;
import io.vrap.rmf.base.client.VrapHttpClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Sends the SDK's requests over the Project's connection. Failures become faults before the SDK sees them, because it
 * does not cope with errors that are not JSON.
 *
 * <p>Runs on the caller's thread: the future it returns is complete.
 *
 * @param connection sends requests
 * @param background whether they can wait
 */
record ProjectHttp(ProjectConnection connection, boolean background) implements VrapHttpClient {

    /** The format that commercetools accepts in {@code X-Correlation-ID}. */
    private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9_/-]{8,256}");

    @Override
    public CompletableFuture<ApiHttpResponse<byte[]>> execute(ApiHttpRequest request) {
        try {
            return CompletableFuture.completedFuture(response(connection.send(outbound(request), background)));
        } catch (Fault e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private OutboundRequest outbound(ApiHttpRequest request) {
        byte @Nullable [] body = request.getBody();
        String method = request.getMethod().name();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (body != null) {
            headers.put(ApiHttpHeaders.CONTENT_TYPE, "application/json");
        }
        request.getHeaders().getHeaders().forEach(header -> headers.put(header.getKey(), header.getValue()));
        headers.put("Accept-Encoding", "gzip");
        headers.put(ApiHttpHeaders.USER_AGENT, "commercetools-integration-hub");
        headers.put(ApiHttpHeaders.X_CORRELATION_ID, correlationId());
        RequestName name = RequestName.of(connection.settings().projectKey(), method, request.getUri());
        return new OutboundRequest(
                name.toString(), method, request.getUri(), headers, body == null ? new byte[0] : body, name.isRead());
    }

    private static ApiHttpResponse<byte[]> response(SystemResponse response) {
        ApiHttpHeaders headers =
                new ApiHttpHeaders(List.copyOf(response.headers().entrySet()));
        return new ApiHttpResponse<>(response.status(), headers, response.body());
    }

    private static String correlationId() {
        String ours = MDC.get("correlationId");
        return ours != null && CORRELATION_ID.matcher(ours).matches()
                ? ours
                : UUID.randomUUID().toString();
    }
}
