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
 * Forwards the pushes of commercetools to the ingress and records those that were accepted, so that they can be
 * delivered again.
 */
final class PushProxy implements AutoCloseable {

    private static final int MAX_CONCURRENT = 16;
    private static final int ATTEMPTS = 100;

    private final URI ingress;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<byte[]> accepted = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    PushProxy(URI ingress, String authorization) {
        this.ingress = ingress;
        this.authorization = authorization;
        try {
            server = HttpServer.create(anyPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::forward);
        server.start();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Returns the address for the pushes of commercetools. */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Returns the number of notifications that the ingress accepted. */
    int accepted() {
        return accepted.size();
    }

    private void forward(HttpExchange push) throws IOException {
        byte[] body = push.getRequestBody().readAllBytes();
        int status = status(body);
        if (status < 300) {
            accepted.add(body);
        }
        push.sendResponseHeaders(status, -1);
        push.close();
    }

    /** Delivers all accepted notifications again and waits until all are accepted again. */
    void deliverAllAgain() {
        Semaphore permits = new Semaphore(MAX_CONCURRENT);
        List<Future<?>> deliveries = new ArrayList<>();
        for (byte[] body : accepted) {
            deliveries.add(workers.submit(() -> deliverAgain(body, permits)));
        }
        for (Future<?> delivery : deliveries) {
            try {
                delivery.get();
            } catch (Exception e) {
                throw new IllegalStateException("A notification was not accepted again", e);
            }
        }
    }

    private void deliverAgain(byte[] body, Semaphore permits) {
        permits.acquireUninterruptibly();
        try {
            for (int left = ATTEMPTS; status(body) >= 300; left--) {
                if (left == 0) {
                    throw new IllegalStateException("rejected repeatedly");
                }
            }
        } finally {
            permits.release();
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
            throw new IllegalStateException("interrupted while delivering", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        http.shutdownNow();
    }
}
