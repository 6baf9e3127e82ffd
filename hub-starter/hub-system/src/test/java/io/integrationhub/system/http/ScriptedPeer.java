package io.integrationhub.system.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An outside system in tests: plays the given scenes one after the other and keeps what it was asked. */
public final class ScriptedPeer implements AutoCloseable {

    /** What happens with one request. */
    @FunctionalInterface
    public interface Scene {
        void play(HttpExchange exchange) throws IOException;
    }

    /** One request as it came. */
    public record Request(String method, String uri, Map<String, List<String>> headers, String body) {

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }

    private final HttpServer server;
    private final Deque<Scene> script = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Scene otherwise = answer(200, "{}");

    public ScriptedPeer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Plays these scenes first. */
    public ScriptedPeer plays(Scene... scenes) {
        script.addAll(List.of(scenes));
        return this;
    }

    /** Plays this scene when the script is over. */
    public ScriptedPeer thenAlways(Scene scene) {
        otherwise = scene;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Scene scene = script.poll();
        try (exchange) {
            (scene == null ? otherwise : scene).play(exchange);
        }
    }

    /** Answers, with headers given as name, value, name, value. */
    public static Scene answer(int status, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the request and drops the connection. */
    public static Scene drop() {
        return HttpExchange::close;
    }

    /** Sends the headers at once and the body one byte at a time, for ever. */
    public static Scene drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause(50);
            }
        };
    }

    /** Answers only after a while. */
    public static Scene late(long millis) {
        return exchange -> {
            pause(millis);
            answer(200, "{}").play(exchange);
        };
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
