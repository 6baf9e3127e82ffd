package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.SystemResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls a stand-in directly, with the faults of the real client but without its retries. */
final class HttpSystem implements SystemClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    HttpSystem(URI url) {
        this.url = url;
    }

    @Override
    public String system() {
        return "pim";
    }

    @Override
    public SystemResponse call(SystemCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 401 -> throw new TransientFault(SystemFault.SYSTEM_CREDENTIALS_REJECTED, "rejected");
                case 429, 503 -> throw new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "not now");
                default -> new SystemResponse(response.statusCode(), Map.of(), response.body());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
