package io.integrationhub.sandbox.commercetools;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An API client of commercetools, with a token and JSON bodies. */
public final class ApiClient {

    /** The status and body of a response. */
    public record Response(int status, JsonNode body) {

        public String code() {
            return body.path("errors").path(0).path("code").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI baseUrl;
    private final String projectKey;
    private String token = "";

    private ApiClient(URI baseUrl, String projectKey) {
        this.baseUrl = baseUrl;
        this.projectKey = projectKey;
    }

    public static ApiClient of(CommercetoolsStandIn standIn, String projectKey, String clientId, String secret) {
        ApiClient client = new ApiClient(standIn.baseUrl(), projectKey);
        client.authenticate(clientId, secret);
        return client;
    }

    /** The same client with its token at another API. */
    public ApiClient at(URI url) {
        ApiClient other = new ApiClient(url, projectKey);
        other.token = token;
        return other;
    }

    public void authenticate(String clientId, String secret) {
        token = authorize("/oauth/token", clientId + ":" + secret, "grant_type=client_credentials")
                .body()
                .path("access_token")
                .asString("");
    }

    /** Posts a form to the authorization server. */
    public Response authorize(String path, String credentials, String form) {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(baseUrl.resolve(path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public Response get(String path) {
        return send(request(path).GET().build());
    }

    public Response head(String path) {
        return send(request(path).HEAD().build());
    }

    public Response delete(String path) {
        return send(request(path).DELETE().build());
    }

    public Response post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build());
    }

    /** Posts a body of any type. */
    public Response post(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Posts and requires success. */
    public ObjectNode posted(String path, String json) {
        Response response = post(path, json);
        if (response.status() >= 300) {
            throw new AssertionError(path + " was answered with " + response.status() + ": " + response.body());
        }
        return (ObjectNode) response.body();
    }

    /** Applies update actions to a resource. */
    public ObjectNode updated(String resource, JsonNode current, String actions) {
        String path = resource + "/" + current.path("id").asString();
        return posted(path, "{'version':" + current.path("version").asLong() + ",'actions':[" + actions + "]}");
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/" + projectKey + (path.isEmpty() ? "" : "/" + path)))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private Response send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0 ? Json.object() : Json.MAPPER.readTree(response.body());
            return new Response(response.statusCode(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
