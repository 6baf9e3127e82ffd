package io.integrationhub.commercetools.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.integrationhub.commercetools.Project;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A commercetools in tests: sends the given responses in order; the last one is repeated. */
public final class ScriptedProject implements AutoCloseable {

    /** How it responds to one request. */
    @FunctionalInterface
    public interface Response {
        void send(HttpExchange exchange) throws IOException;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<String> correlationIds = new CopyOnWriteArrayList<>();
    final AtomicInteger tokenRequests = new AtomicInteger();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Queue<Response> script = new ConcurrentLinkedQueue<>();
    private final List<ProjectConnection> connections = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Response last = json(200, "{}");
    private volatile Response tokenResponse = this::issueToken;

    public ScriptedProject() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth/token", exchange -> tokenResponse.send(exchange));
        server.createContext("/", this::respond);
        server.start();
    }

    public ScriptedProject respondsWith(Response... responses) {
        script.addAll(List.of(responses));
        return this;
    }

    void respondsToTokenRequestsWith(Response response) {
        tokenResponse = response;
    }

    public Project project() {
        return project(1000);
    }

    TenantProject project(int requestsPerSecond) {
        return project(url(), Duration.ofSeconds(20), requestsPerSecond);
    }

    TenantProject project(Duration timeout) {
        return project(url(), timeout, 1000);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A Project at an address where nothing listens. */
    TenantProject unreachable() {
        return project("http://localhost:1", Duration.ofSeconds(20), 1000);
    }

    private TenantProject project(String url, Duration timeout, int requestsPerSecond) {
        TestProjects.Limits limits = new TestProjects.Limits(timeout, requestsPerSecond);
        CommercetoolsSettings settings = TestProjects.settings("acme-prod", URI.create(url), "id", limits);
        ProjectConnection connection = TestProjects.connection(settings, meters);
        connections.add(connection);
        return new TenantProject(connection, false);
    }

    private void respond(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body));
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        correlationIds.add(exchange.getRequestHeaders().getFirst("X-Correlation-ID"));
        Response next = script.poll();
        last = next == null ? last : next;
        last.send(exchange);
    }

    private void issueToken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String token = "{\"access_token\":\"t%d\",\"expires_in\":172800,\"token_type\":\"Bearer\"}";
        json(200, token.formatted(tokenRequests.incrementAndGet())).send(exchange);
    }

    public static Response json(int status, String body, String... header) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** An error as commercetools writes it. */
    public static Response error(int status, String code, String message, String... header) {
        return json(
                status,
                "{\"statusCode\":%d,\"message\":\"%s\",\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}"
                        .formatted(status, message, code, message),
                header);
    }

    static Response zipped(String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(gzip(body));
            exchange.close();
        };
    }

    /** Closes the connection without a response. */
    static Response dropped() {
        return HttpExchange::close;
    }

    /** Sends the headers at once, and then a body without an end. */
    static Response dripping() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                while (true) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static byte[] gzip(String body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        connections.forEach(ProjectConnection::close);
    }
}
