package io.integrationhub.benchmarks.checkout;

import io.integrationhub.benchmarks.checkout.Result.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts calls at a fixed rate, regardless of how long others take, like independent customers. */
final class SteadyLoad implements AutoCloseable {

    /** Well beyond the time limit of commercetools. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI extension;
    private final ExtensionCalls calls;
    private final int perSecond;

    SteadyLoad(URI extension, ExtensionCalls calls, int perSecond) {
        this.extension = extension;
        this.calls = calls;
        this.perSecond = perSecond;
    }

    Collection<Response> run(Duration time) throws InterruptedException {
        Collection<Response> responses = new ConcurrentLinkedQueue<>();
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        long begin = System.nanoTime();
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i * pause < time.toNanos(); i++) {
                long due = begin + i * pause;
                long early = due - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(Duration.ofNanos(early));
                }
                customers.execute(() -> responses.add(call(due)));
            }
        }
        return responses;
    }

    private Response call(long due) {
        HttpRequest request = HttpRequest.newBuilder(extension)
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + CheckoutService.SECRET)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(calls.next()))
                .build();
        ResponseKind kind = ResponseKind.INVALID;
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            kind = ResponseKind.of(response.statusCode(), response.body());
        } catch (IOException e) {
            // No response counts as INVALID.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Response(kind, System.nanoTime() - due);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
