package io.integrationhub.system.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and reads its whole answer, within one deadline and one size. */
final class Exchange implements AutoCloseable {

    private final HttpClient client;
    private final Duration timeout;
    private final long maxAnswer;

    Exchange(Duration connectTimeout, Duration timeout, long maxAnswer) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                // A redirect would lead past the configured address; its 3xx is the answer.
                .followRedirects(HttpClient.Redirect.NEVER)
                // One request per connection: the system's concurrency is then also its
                // number of connections.
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.timeout = timeout;
        this.maxAnswer = maxAnswer;
    }

    /**
     * Sends the request.
     *
     * @throws HttpTimeoutException if the last byte did not come in time; the client's own time-out would end with the
     *     headers, and a body could drip for ever
     * @throws AnswerTooLarge if the body is larger than allowed
     */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, _ -> new BoundedBody(maxAnswer));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no complete answer within " + timeout);
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            // Has no effect on an answer that is complete; drops the connection of any other.
            answer.cancel(true);
        }
    }

    private static IOException cause(ExecutionException failed) {
        return failed.getCause() instanceof IOException failure ? failure : new IOException(failed.getCause());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
