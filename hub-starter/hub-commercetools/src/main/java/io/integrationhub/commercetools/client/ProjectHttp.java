package io.integrationhub.commercetools.client;

import io.integrationhub.core.fault.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vrap.rmf.base.client.ApiHttpHeaders;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiHttpResponse;
import io.vrap.rmf.base.client.VrapHttpClient;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries the SDK's requests: with token and correlation id, within the tenant's limits. What goes wrong is a fault
 * before the SDK sees it, which stumbles over errors that are not JSON.
 *
 * <p>Runs on the caller's thread; the future is complete when it is returned. One instance per priority.
 */
final class ProjectHttp implements VrapHttpClient {

    /** What commercetools accepts in {@code X-Correlation-ID}. */
    private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9_/-]{8,256}");

    private static final String USER_AGENT = "commercetools-integration-hub";

    private final ProjectParts parts;
    private final boolean background;

    ProjectHttp(ProjectParts parts, boolean background) {
        this.parts = parts;
        this.background = background;
    }

    @Override
    public CompletableFuture<ApiHttpResponse<byte[]>> execute(ApiHttpRequest request) {
        RequestName name = RequestName.of(parts.settings().projectKey(), request);
        ApiHttpRequest ours = request.withHeader(ApiHttpHeaders.USER_AGENT, USER_AGENT)
                .withHeader(ApiHttpHeaders.X_CORRELATION_ID, correlationId());
        try {
            return CompletableFuture.completedFuture(parts.limits().run(background, () -> attempt(name, ours)));
        } catch (Fault e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ApiHttpResponse<byte[]> attempt(RequestName name, ApiHttpRequest request) {
        String token = parts.token().value();
        ApiHttpResponse<byte[]> answer = exchange(name, authorised(request, token));
        if (answer.getStatusCode() == 401) {
            parts.token().refused(token);
            answer = exchange(name, authorised(request, parts.token().value()));
        }
        if (answer.getStatusCode() >= 300) {
            throw Judgement.of(name, answer);
        }
        return answer;
    }

    private ApiHttpResponse<byte[]> exchange(RequestName name, ApiHttpRequest request) {
        Timer.Sample sample = Timer.start();
        String status = "none";
        try {
            ApiHttpResponse<byte[]> answer = parts.transport().exchange(request);
            status = String.valueOf(answer.getStatusCode());
            return answer;
        } catch (IOException e) {
            throw Judgement.of(name, e);
        } finally {
            sample.stop(timer(name, status));
        }
    }

    private Timer timer(RequestName name, String status) {
        MeterRegistry meters = parts.meters();
        return Timer.builder("hub.ct.requests")
                .description("Requests to commercetools by resource, method and status; none without an" + " answer")
                .tag("tenant", parts.tenant().value())
                .tag("resource", name.resource())
                .tag("method", name.method().name())
                .tag("status", status)
                .register(meters);
    }

    private static ApiHttpRequest authorised(ApiHttpRequest request, String token) {
        return request.withHeader(ApiHttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private static String correlationId() {
        @Nullable String ours = MDC.get("correlationId");
        return ours != null && CORRELATION_ID.matcher(ours).matches()
                ? ours
                : UUID.randomUUID().toString();
    }
}
