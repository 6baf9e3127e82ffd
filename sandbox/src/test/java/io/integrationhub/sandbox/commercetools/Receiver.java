package io.integrationhub.sandbox.commercetools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.integrationhub.sandbox.commercetools.project.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** An HTTP endpoint that takes what is pushed to it, after it refused as often as it was told to. */
final class Receiver implements AutoCloseable {

    /** One request it took. */
    record Taken(String authorization, JsonNode body) {

        /** The notification in a Pub/Sub push. */
        JsonNode pubSubData() {
            return Json.MAPPER.readTree(
                    Base64.getDecoder().decode(body.at("/message/data").asString()));
        }
    }

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    void refuseNext(int times) {
        refusals.set(times);
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/push");
    }

    List<Taken> taken() {
        return new ArrayList<>(taken);
    }

    /** The notifications of Pub/Sub pushes that are about orders. */
    List<JsonNode> orderNotifications() {
        return taken().stream()
                .map(Taken::pubSubData)
                .filter(one -> one.at("/resource/typeId").asString().equals("order"))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            taken.add(new Taken(authorization == null ? "" : authorization, Json.MAPPER.readTree(body)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
