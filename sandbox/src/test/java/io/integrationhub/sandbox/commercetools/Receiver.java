package io.integrationhub.sandbox.commercetools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.integrationhub.sandbox.commercetools.json.Json;
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

/** An HTTP endpoint that records the requests it accepts; it can reject a number of them first. */
final class Receiver implements AutoCloseable {

    /** An accepted request. */
    record Received(String authorization, JsonNode body) {

        /** The notification in a Pub/Sub push. */
        JsonNode pubSubData() {
            return Json.MAPPER.readTree(
                    Base64.getDecoder().decode(body.at("/message/data").asString()));
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger rejections = new AtomicInteger();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    void rejectNext(int times) {
        rejections.set(times);
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/push");
    }

    List<Received> received() {
        return new ArrayList<>(received);
    }

    /** The notifications about orders in Pub/Sub pushes. */
    List<JsonNode> orderNotifications() {
        return received().stream()
                .map(Received::pubSubData)
                .filter(one -> one.at("/resource/typeId").asString().equals("order"))
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (rejections.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            received.add(new Received(authorization == null ? "" : authorization, Json.MAPPER.readTree(body)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
