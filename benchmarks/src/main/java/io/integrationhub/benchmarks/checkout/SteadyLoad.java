package io.integrationhub.benchmarks.checkout;

import io.integrationhub.benchmarks.checkout.Result.Answer;
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

/** Customers do not wait for each other: calls begin at a fixed rate, however long others take. */
final class SteadyLoad implements AutoCloseable {

    /** Well beyond what commercetools waits: a later answer is none. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI extension;
    private final Calls calls;
    private final int perSecond;

    SteadyLoad(URI extension, Calls calls, int perSecond) {
        this.extension = extension;
        this.calls = calls;
        this.perSecond = perSecond;
    }

    Collection<Answer> run(Duration time) throws InterruptedException {
        Collection<Answer> answers = new ConcurrentLinkedQueue<>();
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        long begin = System.nanoTime();
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i * pause < time.toNanos(); i++) {
                long due = begin + i * pause;
                long early = due - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(Duration.ofNanos(early));
                }
                customers.execute(() -> answers.add(ask(due)));
            }
        }
        return answers;
    }

    private Answer ask(long due) {
        HttpRequest request = HttpRequest.newBuilder(extension)
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + CheckoutService.SECRET)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(calls.next()))
                .build();
        Kind kind = Kind.INVALID;
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            kind = Kind.of(answer.statusCode(), answer.body());
        } catch (IOException e) {
            // No answer is what INVALID says.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(kind, System.nanoTime() - due);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
