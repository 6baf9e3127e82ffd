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
 * Event Grid sends nothing to an endpoint that did not agree first, as the CloudEvents webhook specification has it.
 */
final class EventGridHandshake {

    private static final String ORIGIN = "eventgrid.azure.net";

    private final HttpClient http;
    private final Set<URI> agreed = ConcurrentHashMap.newKeySet();

    EventGridHandshake(HttpClient http) {
        this.http = http;
    }

    boolean isAgreed(PushTarget target, Duration deadline) throws InterruptedException {
        if (agreed.contains(target.url())) {
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
            HttpResponse<Void> answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
            boolean allowed = answer.statusCode() < 300
                    && answer.headers()
                            .firstValue("WebHook-Allowed-Origin")
                            .filter(origin -> origin.equals(ORIGIN) || origin.equals("*"))
                            .isPresent();
            if (allowed) {
                agreed.add(target.url());
            }
            return allowed;
        } catch (IOException e) {
            return false;
        }
    }
}
