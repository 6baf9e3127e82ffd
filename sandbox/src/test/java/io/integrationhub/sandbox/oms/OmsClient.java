package io.integrationhub.sandbox.oms;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A well-behaved client of the OMS. */
record OmsClient(OmsStandIn oms) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Map<String, Object> order(String number) {
        return Map.of(
                "number", number,
                "commercetoolsId", "0a1b",
                "placedAt", "2026-11-01T10:00:00Z",
                "currency", "EUR",
                "customer", Map.of("guest", true, "email", "guest@example.com"),
                "lines", List.of(line("l1", "shirt", 2, "10.00"), line("l2", "socks", 1, "5.00")),
                "total", "25.00");
    }

    static Map<String, Object> line(String id, String sku, int quantity, String unitPrice) {
        return Map.of(
                "id", id,
                "sku", sku,
                "name", sku,
                "quantity", quantity,
                "unitPrice", unitPrice,
                "total",
                        new BigDecimal(unitPrice)
                                .multiply(BigDecimal.valueOf(quantity))
                                .toPlainString(),
                "kind", "item");
    }

    static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(order);
        changed.put(field, value);
        return changed;
    }

    HttpResponse<String> place(String key, Object order) throws IOException, InterruptedException {
        return send(request("/api/orders")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(order))));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpRequest.Builder request(String path) {
        URI base = path.startsWith("/admin") ? oms.adminUrl() : oms.url();
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + oms.token())
                .header("Content-Type", "application/json");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
