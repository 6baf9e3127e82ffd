package io.integrationhub.sandbox.commercetools.subscription;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Event Grid delivers only to endpoints that accepted its validation request, as the CloudEvents webhook specification
 * (https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md) requires.
 */
final class EventGridHandshake {

    private static final String ORIGIN = "eventgrid.azure.net";

    private final HttpClient http;
    private final Set<URI> accepted = ConcurrentHashMap.newKeySet();

    EventGridHandshake(HttpClient http) {
        this.http = http;
    }

    boolean isAccepted(PushTarget target, Duration deadline) throws InterruptedException {
        if (accepted.contains(target.url())) {
            return true;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url())
                .timeout(deadline)
                .header("WebHook-Request-Origin", ORIGIN)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
        if (!target.authorization().isEmpty()) {
            request.header("Authorization", target.authorization());
        }
        try {
            HttpResponse<Void> response = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
            boolean allowed = response.statusCode() < 300
                    && response.headers()
                            .firstValue("WebHook-Allowed-Origin")
                            .filter(origin -> origin.equals(ORIGIN) || origin.equals("*"))
                            .isPresent();
            if (allowed) {
                accepted.add(target.url());
            }
            return allowed;
        } catch (IOException e) {
            return false;
        }
    }
}
