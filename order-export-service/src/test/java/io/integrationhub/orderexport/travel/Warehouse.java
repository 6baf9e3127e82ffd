package io.integrationhub.orderexport.travel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data warehouse that takes any order with PUT, by path, and ignores a call whose idempotency key it has seen. */
final class Warehouse implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> orders = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile int status = 204;

    Warehouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (status < 300 && exchange.getRequestMethod().equals("PUT") && isNew(exchange)) {
                orders.put(body.path("number").asString(), body);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private boolean isNew(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return key == null || keys.add(key);
    }

    /** Lets it respond with this status, and take orders only if that is a success. */
    void respondWith(int other) {
        status = other;
    }

    JsonNode order(String number) {
        return orders.getOrDefault(number, JSON.createObjectNode());
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
