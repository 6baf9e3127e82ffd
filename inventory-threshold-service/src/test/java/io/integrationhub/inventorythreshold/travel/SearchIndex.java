package io.integrationhub.inventorythreshold.travel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search index that is told what can be sold, with PUT by SKU. */
final class SearchIndex {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Long> available = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile int status = 204;

    SearchIndex() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (status < 300 && exchange.getRequestMethod().equals("PUT")) {
                available.put(
                        body.path("sku").asString(), body.path("available").asLong());
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** Lets it respond with this status, and take quantities only if that is a success. */
    void respondWith(int other) {
        status = other;
    }

    /** What it was told last; -1 if nothing. */
    long available(String sku) {
        return available.getOrDefault(sku, -1L);
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
