package io.integrationhub.test.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Concurrent customers, for each of whom commercetools calls an API Extension.
 *
 * @param extension the Extension's URL
 * @param secret the secret that commercetools sends
 */
public record ConcurrentCustomers(URI extension, String secret) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** A response, and how long its customer waited. */
    public record Response(int status, JsonNode body, Duration waited) {

        /** Whether commercetools would accept the response. */
        public boolean isValid() {
            return switch (status) {
                case OK ->
                    body.isObject() && body.path("actions").valueStream().allMatch(action -> action.has("action"));
                case BAD_REQUEST ->
                    !body.path("errors").isEmpty()
                            && body.path("errors")
                                    .valueStream()
                                    .allMatch(error -> error.has("code") && error.has("message"));
                default -> false;
            };
        }
    }

    /** Sends all requests concurrently; returns when the last has a response. */
    public List<Response> send(int customers, IntFunction<String> bodies) {
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> futures = new ArrayList<>();
            for (int i = 0; i < customers; i++) {
                HttpRequest request = request(bodies.apply(i));
                futures.add(threads.submit(() -> response(http, request)));
            }
            List<Response> responses = new ArrayList<>();
            for (Future<Response> future : futures) {
                responses.add(future.get());
            }
            return responses;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a response", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a customer got no response", e.getCause());
        }
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(extension)
                .timeout(DEADLINE)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Response response(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        return new Response(response.statusCode(), JSON.readTree(response.body()), waited);
    }
}
