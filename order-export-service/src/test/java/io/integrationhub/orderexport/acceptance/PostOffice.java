package io.integrationhub.orderexport.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Stands between commercetools' pushes and the ingress, and remembers what was taken, so that all of it can be
 * delivered again.
 */
final class PostOffice implements AutoCloseable {

    private static final int AT_ONCE = 16;
    private static final int ATTEMPTS = 100;

    private final URI ingress;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<byte[]> taken = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer counter;

    PostOffice(URI ingress, String authorization) {
        this.ingress = ingress;
        this.authorization = authorization;
        try {
            counter = HttpServer.create(anyPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counter.setExecutor(workers);
        counter.createContext("/", this::forward);
        counter.start();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Where commercetools pushes to. */
    URI address() {
        return URI.create("http://localhost:" + counter.getAddress().getPort() + "/");
    }

    /** How many notifications the ingress took. */
    int taken() {
        return taken.size();
    }

    private void forward(HttpExchange push) throws IOException {
        byte[] body = push.getRequestBody().readAllBytes();
        int status = status(body);
        if (status < 300) {
            taken.add(body);
        }
        push.sendResponseHeaders(status, -1);
        push.close();
    }

    /** Delivers everything that was taken once more; returns when all of it is taken again. */
    void deliverAllAgain() {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<?>> deliveries = new ArrayList<>();
        for (byte[] body : taken) {
            deliveries.add(workers.submit(() -> deliverAgain(body, places)));
        }
        for (Future<?> delivery : deliveries) {
            try {
                delivery.get();
            } catch (Exception e) {
                throw new IllegalStateException("A notification was not taken again", e);
            }
        }
    }

    private void deliverAgain(byte[] body, Semaphore places) {
        places.acquireUninterruptibly();
        try {
            for (int left = ATTEMPTS; status(body) >= 300; left--) {
                if (left == 0) {
                    throw new IllegalStateException("refused again and again");
                }
            }
        } finally {
            places.release();
        }
    }

    private int status(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(ingress)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while delivering", e);
        }
    }

    @Override
    public void close() {
        counter.stop(0);
        workers.shutdownNow();
        http.shutdownNow();
    }
}
