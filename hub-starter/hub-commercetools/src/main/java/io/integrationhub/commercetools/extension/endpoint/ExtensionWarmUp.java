package io.integrationhub.commercetools.extension.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/**
 * Calls this service's own Extensions before it is ready: through the web server, the reading of the body and the
 * handler's {@code warmUp}, concurrently as customers do. A failure only means that the first customers wait longer.
 */
final class ExtensionWarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ExtensionWarmUp.class);

    /** As many as there are connections to the database for calls that customers wait for, and some more. */
    private static final int CONCURRENCY = 8;

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private final ExtensionEndpoints endpoints;
    private final WarmUpCalls calls;
    private final WarmUpSettings settings;
    private final Environment environment;

    ExtensionWarmUp(ExtensionEndpoints endpoints, WarmUpCalls calls, WarmUpSettings settings, Environment environment) {
        this.endpoints = endpoints;
        this.calls = calls;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<ExtensionEndpoint> used = endpoints.used();
        String port = environment.getProperty("local.server.port", "");
        if (used.isEmpty() || settings.calls() < 1 || port.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        AtomicInteger remaining = new AtomicInteger(settings.calls() * used.size());
        AtomicInteger answered = new AtomicInteger();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CONCURRENCY; caller++) {
                callers.execute(() -> {
                    int number = remaining.getAndDecrement();
                    while (number > 0
                            && System.nanoTime() - begin < settings.timeLimit().toNanos()) {
                        ExtensionEndpoint endpoint = used.get(number % used.size());
                        if (!call(http, endpoint, port)) {
                            return;
                        }
                        answered.incrementAndGet();
                        number = remaining.getAndDecrement();
                    }
                });
            }
        }
        log.atInfo()
                .addKeyValue("duration", Duration.ofNanos(System.nanoTime() - begin))
                .addKeyValue("checked", answered.get())
                .log("Extensions are warm");
    }

    /** Returns whether it was answered. */
    private boolean call(HttpClient http, ExtensionEndpoint endpoint, String port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + endpoint.path()))
                .timeout(CALL_TIMEOUT)
                .header("Content-Type", "application/json")
                .header(WarmUpCalls.HEADER, calls.token())
                .POST(BodyPublishers.ofByteArray(endpoint.warmUpBody()))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
