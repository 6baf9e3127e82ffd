package io.integrationhub.sandbox.commercetools.extension;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls an Extension over HTTP; any response that violates the contract fails the write. */
final class ExtensionClient implements AutoCloseable {

    private static final int DEFAULT_TIMEOUT = 2_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    JsonNode call(ObjectNode extension, byte[] input, String correlationId) throws InterruptedException {
        JsonNode destination = extension.path("destination");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(destination.path("url").asString()))
                .header("Content-Type", "application/json")
                .header("X-Correlation-ID", correlationId)
                .POST(HttpRequest.BodyPublishers.ofByteArray(input));
        JsonNode authentication = destination.path("authentication");
        Json.text(authentication, "headerValue").ifPresent(value -> request.header("Authorization", value));
        Json.text(authentication, "key").ifPresent(value -> request.header("x-functions-key", value));
        return read(extension, send(request.build(), extension));
    }

    /** Applies the timeout to the whole response; the client's own timeout ends with the response headers. */
    private HttpResponse<byte[]> send(HttpRequest request, ObjectNode extension) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return response.get(extension.path("timeoutInMs").asInt(DEFAULT_TIMEOUT), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw failure(504, extension, "ExtensionNoResponse", "Extension did not respond in time.");
        } finally {
            response.cancel(true);
        }
    }

    private static JsonNode read(ObjectNode extension, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        boolean accepted = status == 200 || status == 201;
        if (accepted && response.body().length == 0) {
            return Json.object();
        }
        if (!accepted && status != 400) {
            throw badResponse(extension, response, "'" + status + "' is not an expected status code.");
        }
        JsonNode body;
        try {
            body = Json.MAPPER.readTree(response.body());
        } catch (JacksonException e) {
            throw badResponse(extension, response, "The response is not valid JSON.");
        }
        if (accepted && !isAcceptance(body)) {
            throw badResponse(extension, response, "The response is not a list of update actions.");
        }
        if (accepted) {
            return body;
        }
        throw rejection(extension, response, body);
    }

    private static boolean isAcceptance(JsonNode body) {
        JsonNode actions = body.path("actions");
        return body.isObject()
                && (actions.isMissingNode()
                        || actions.isArray() && actions.valueStream().allMatch(one -> one.has("action")));
    }

    private static ApiError rejection(ObjectNode extension, HttpResponse<byte[]> response, JsonNode body) {
        ArrayNode errors = Json.array();
        for (ObjectNode given : Json.objects(body, "errors")) {
            if (!given.hasNonNull("code") || !given.hasNonNull("message")) {
                throw badResponse(extension, response, "An error needs a code and a message.");
            }
            ObjectNode error = given.deepCopy();
            Json.copy(extension, error.putObject("errorByExtension"), "id", "key");
            errors.add(error);
        }
        if (errors.isEmpty()) {
            throw badResponse(extension, response, "A response with status 400 needs errors.");
        }
        return ApiError.of(400, errors);
    }

    private static ApiError badResponse(ObjectNode extension, HttpResponse<byte[]> response, String message) {
        ObjectNode error = failure("ExtensionBadResponse", message, extension);
        error.putArray("extensionErrors");
        error.put("extensionBody", new String(response.body(), StandardCharsets.UTF_8));
        error.put("extensionStatusCode", response.statusCode());
        return ApiError.of(502, Json.array().add(error));
    }

    private static ApiError failure(int status, ObjectNode extension, String code, String message) {
        return ApiError.of(status, Json.array().add(failure(code, message, extension)));
    }

    private static ObjectNode failure(String code, String message, ObjectNode extension) {
        ObjectNode error = Json.object().put("code", code).put("message", message);
        error.put("extensionId", extension.path("id").asString());
        Json.text(extension, "key").ifPresent(key -> error.put("extensionKey", key));
        return error;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
