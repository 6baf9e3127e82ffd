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

/** An outside system that answers every request after a fixed time, in a JVM of its own. */
final class Answers implements AutoCloseable {

    private static final String READY = "answers on ";

    private final ChildJvm child;
    private final HttpRequest request;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Answers(ChildJvm child, int port) {
        this.child = child;
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** Starts one that takes this long. */
    static Answers after(Duration time) {
        // Without nodelay the JDK's server waits for the client's delayed acknowledgement: 40 ms on
        // top.
        Program program = Program.of(Answers.class, String.valueOf(time.toMillis()))
                .withJvmOptions("-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=4000");
        ChildJvm child = ChildJvm.start(program, line -> line.startsWith(READY));
        String ready = child.awaitReady(Duration.ofSeconds(20));
        return new Answers(child, Integer.parseInt(ready.substring(READY.length())));
    }

    /** Asks once and waits for the answer. */
    void ask() {
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

    /** The program in the child JVM; the argument is the time in milliseconds. */
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
