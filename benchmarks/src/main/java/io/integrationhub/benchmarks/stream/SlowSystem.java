package io.integrationhub.benchmarks.stream;

import com.sun.net.httpserver.HttpServer;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/** An outside system that responds to every request after a fixed time, in a JVM of its own. */
final class SlowSystem implements AutoCloseable {

    private static final String READY = "listening on ";

    private final ChildJvm child;
    private final HttpRequest request;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SlowSystem(ChildJvm child, int port) {
        this.child = child;
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** Starts one with this response time. */
    static SlowSystem respondingAfter(Duration time) {
        // Without nodelay the JDK's server waits 40 ms for the client's delayed acknowledgement.
        Program program = Program.of(SlowSystem.class, String.valueOf(time.toMillis()))
                .withJvmOptions("-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=4000");
        ChildJvm child = ChildJvm.start(program, line -> line.startsWith(READY));
        String ready = child.awaitReady(Duration.ofSeconds(20));
        return new SlowSystem(child, Integer.parseInt(ready.substring(READY.length())));
    }

    /** Sends a request and waits for the response. */
    void call() {
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
        child.close();
    }

    /** Runs in the child JVM; expects the response time in milliseconds. */
    public static void main(String[] args) throws IOException {
        long millis = Long.parseLong(args[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.out.println(READY + server.getAddress().getPort());
    }
}
