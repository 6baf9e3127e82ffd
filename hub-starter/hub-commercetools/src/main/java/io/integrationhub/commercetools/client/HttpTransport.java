package io.integrationhub.commercetools.client;

import io.vrap.rmf.base.client.ApiHttpHeaders;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * One HTTP exchange with a deadline over all of it, the body included: {@link HttpRequest#timeout()} alone would let a
 * body drip for ever.
 */
final class HttpTransport implements AutoCloseable {

    /** A page of 500 resources of the largest recommended average (100 kB) fits; what is larger would harm us. */
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    /** Set by the JDK itself; it refuses them from anyone else. */
    private static final Set<String> RESTRICTED =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "accept-encoding");

    private final HttpClient client;
    private final Duration deadline;

    HttpTransport(Duration connectTimeout, Duration deadline) {
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                // Connections of their own: no request waits behind another's lost packet,
                // the bulkhead bounds them.
                .version(HttpClient.Version.HTTP_1_1)
                // A redirect would carry the token elsewhere.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * Sends the request and waits for the whole answer, whatever its status.
     *
     * @throws IOException no complete answer; after anything but a failure to connect the request may have had its
     *     effect
     */
    ApiHttpResponse<byte[]> exchange(ApiHttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(toJdk(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
        try {
            return toSdk(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no complete answer within " + deadline);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static HttpRequest toJdk(ApiHttpRequest request) {
        byte[] body = request.getBody();
        HttpRequest.Builder jdk = HttpRequest.newBuilder(request.getUri())
                .method(
                        request.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Accept-Encoding", "gzip");
        for (Map.Entry<String, String> header : request.getHeaders().getHeaders()) {
            if (!RESTRICTED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                jdk.setHeader(header.getKey(), header.getValue());
            }
        }
        if (body != null && request.getHeaders().getFirst(ApiHttpHeaders.CONTENT_TYPE) == null) {
            jdk.header(ApiHttpHeaders.CONTENT_TYPE, "application/json");
        }
        return jdk.build();
    }

    private static ApiHttpResponse<byte[]> toSdk(HttpResponse<byte[]> answer) throws IOException {
        ApiHttpHeaders headers = new ApiHttpHeaders(answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                .toList());
        return new ApiHttpResponse<>(answer.statusCode(), headers, plainBody(answer));
    }

    private static byte[] plainBody(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")
                || answer.body().length == 0) {
            return answer.body();
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] body = plain.readNBytes(LARGEST_BODY);
            if (plain.read() >= 0) {
                throw new IOException("the answer is larger than " + LARGEST_BODY + " bytes");
            }
            return body;
        }
    }
}
