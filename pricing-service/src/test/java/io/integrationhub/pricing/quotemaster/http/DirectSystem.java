package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A system that is called directly: without limits, retries and circuit breaker. */
final class DirectSystem implements SystemClients, SystemClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final Map<String, String> headers;

    /** @param headers sent with each request */
    DirectSystem(URI url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    @Override
    public SystemClient client(TenantId tenant, String system) {
        return this;
    }

    @Override
    public SystemClient trialClient(TenantId tenant, String system) {
        return this;
    }

    @Override
    public String system() {
        return "cpq";
    }

    SystemResponse get(String path) {
        return call(SystemCall.get("read", path));
    }

    @Override
    public SystemResponse call(SystemCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()))
                .header("Content-Type", "application/json")
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        headers.forEach(request::setHeader);
        call.headers().forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> received = new HashMap<>();
            response.headers().map().forEach((name, values) -> received.put(name, String.join("\n", values)));
            return new SystemResponse(response.statusCode(), received, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
