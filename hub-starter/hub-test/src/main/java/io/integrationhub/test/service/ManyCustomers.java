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
 * Many customers at once, for each of whom commercetools calls an API Extension.
 *
 * @param extension the Extension's address
 * @param secret what commercetools shows
 */
public record ManyCustomers(URI extension, String secret) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** An answer, and how long its customer waited. */
    public record Answer(int status, JsonNode body, Duration waited) {

        /** Whether commercetools would go on with it, one way or the other. */
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

    /** All of them at once; returns when the last has an answer. */
    public List<Answer> ask(int customers, IntFunction<String> bodies) {
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < customers; i++) {
                HttpRequest request = request(bodies.apply(i));
                asked.add(all.submit(() -> answer(http, request)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a customer got no answer", e.getCause());
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

    private static Answer answer(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()), waited);
    }
}
