package io.integrationhub.benchmarks.extension;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that each send the next request as soon as they have a response; every client cycles through all payloads.
 */
final class Load implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final List<byte[]> payloads;

    Load(int port, List<byte[]> payloads) {
        this.server = URI.create("http://127.0.0.1:" + port);
        this.payloads = payloads;
    }

    Result run(Arm arm, int round, Options options) throws Exception {
        List<HttpRequest> requests =
                payloads.stream().map(body -> request(arm, body)).toList();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        long cpu = cpu();
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < options.clients(); i++) {
                clients.submit(() -> {
                    while (System.nanoTime() - begin < options.time().toNanos()) {
                        int index = next.getAndIncrement() % requests.size();
                        times.add(send(requests.get(index)));
                    }
                    return times;
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(
                arm,
                round,
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                (cpu() - cpu) / 1e3 / sorted.length);
    }

    private HttpRequest request(Arm arm, byte[] body) {
        return HttpRequest.newBuilder(server.resolve(arm.path()))
                .header("Authorization", "Bearer " + Server.SECRET)
                .header("Content-Type", "application/json")
                .header("X-Correlation-ID", "benchmark")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private long send(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " responded " + response.statusCode());
        }
        return System.nanoTime() - begin;
    }

    private long cpu() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/extensions/cpu")).GET().build();
        return Long.parseLong(client.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
