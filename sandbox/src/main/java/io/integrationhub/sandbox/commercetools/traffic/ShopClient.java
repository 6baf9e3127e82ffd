package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's API client; an error response is an exception. */
final class ShopClient {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI baseUrl;
    private final String projectKey;
    private final String token;

    ShopClient(OrderTraffic.Shop shop) {
        this.baseUrl = shop.baseUrl();
        this.projectKey = shop.projectKey();
        byte[] credentials = (shop.clientId() + ":" + shop.clientSecret()).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/oauth/token"))
                .timeout(DEADLINE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        this.token = successful(send(request)).path("access_token").asString();
    }

    ObjectNode get(String path) {
        return successful(send(builder("/" + projectKey + "/" + path).GET().build()));
    }

    ObjectNode post(String path, JsonNode body) {
        return successful(send(request("/" + projectKey + "/" + path, body)));
    }

    /** Calls an admin endpoint of the stand-in, for what no API client of commercetools can do. */
    ObjectNode postToAdminApi(String path, JsonNode body) {
        return successful(send(request("/stand-in/projects/" + projectKey + "/" + path, body)));
    }

    boolean exists(String path) {
        HttpRequest request = builder("/" + projectKey + "/" + path).HEAD().build();
        return send(request).statusCode() == 200;
    }

    private HttpRequest request(String path, JsonNode body) {
        return builder(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(DEADLINE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach " + baseUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while placing orders", e);
        }
    }

    private static ObjectNode successful(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.request().uri()
                    + " returned "
                    + response.statusCode()
                    + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return Json.object(response.body());
    }
}
