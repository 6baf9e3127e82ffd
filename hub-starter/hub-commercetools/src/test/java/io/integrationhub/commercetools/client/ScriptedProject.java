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

/** A commercetools that answers what a test wrote down, in that order; the last answer stays. */
public final class ScriptedProject implements AutoCloseable {

    /** One answer of the script. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<String> correlationIds = new CopyOnWriteArrayList<>();
    final AtomicInteger tokenRequests = new AtomicInteger();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final HttpTransport transport;
    private volatile Answer last = json(200, "{}");
    private volatile Answer tokenAnswer = this::issueToken;

    public ScriptedProject() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth/token", exchange -> tokenAnswer.to(exchange));
        server.createContext("/", this::answer);
        server.start();
        transport = new HttpTransport(Duration.ofSeconds(1), Duration.ofMillis(800));
    }

    public ScriptedProject answers(Answer... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    void issuesTokens(Answer answer) {
        tokenAnswer = answer;
    }

    public Project project() {
        return project(1000);
    }

    TenantProject project(int requestsPerSecond) {
        return project(
                settings(URI.create("http://localhost:" + server.getAddress().getPort()), requestsPerSecond));
    }

    /** A Project of which nothing listens. */
    TenantProject unreachable() {
        return project(settings(URI.create("http://localhost:1"), 1000));
    }

    private TenantProject project(CommercetoolsSettings settings) {
        return TestProjects.of(settings, transport, meters);
    }

    private static CommercetoolsSettings settings(URI url, int requestsPerSecond) {
        return TestProjects.settings("acme-prod", url, requestsPerSecond);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body));
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        correlationIds.add(exchange.getRequestHeaders().getFirst("X-Correlation-ID"));
        Answer next = script.poll();
        last = next == null ? last : next;
        last.to(exchange);
    }

    private void issueToken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        json(
                        200,
                        "{\"access_token\":\"t%d\",\"expires_in\":172800,\"token_type\":\"Bearer\"}"
                                .formatted(tokenRequests.incrementAndGet()))
                .to(exchange);
    }

    public static Answer json(int status, String body, String... header) {
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
    public static Answer error(int status, String code, String message, String... header) {
        return json(
                status,
                "{\"statusCode\":%d,\"message\":\"%s\",\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}"
                        .formatted(status, message, code, message),
                header);
    }

    static Answer zipped(String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(gzip(body));
            exchange.close();
        };
    }

    /** Drops the connection without an answer. */
    static Answer dropped() {
        return HttpExchange::close;
    }

    /** Headers at once, and then a body that never ends. */
    static Answer dripping() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                for (int i = 0; i < 100; i++) {
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
        transport.close();
    }
}
