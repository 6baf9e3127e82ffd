package io.integrationhub.test.service.sample;

import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.service.RunningService;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A running service with one inlet, and a tenant {@code acme} that sends records to it. */
final class SampleService implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    final RunningService service;

    SampleService(Map<String, String> variables) {
        this(Application.class, variables);
    }

    SampleService(Class<?> application, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("HUB_TENANTS_ACME_MASTERS_ORDER", "oms");
        all.put("HUB_TENANTS_ACME_SYSTEMS_OMS_URL", "https://oms.example.com");
        service = RunningService.start(application, "sample", all);
    }

    /** An application with one inlet. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RecordingHandler recordingHandler() {
            return new RecordingHandler();
        }
    }

    RecordingHandler handler() {
        return service.context().getBean(RecordingHandler.class);
    }

    void send(String key, String value) {
        service.context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        new TenantId("acme"), "things", key, value.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    HttpRequest.Builder get(String endpoint) {
        return HttpRequest.newBuilder(service.managementAddress().resolve("/actuator/" + endpoint));
    }

    HttpRequest.Builder post(String endpoint, String body) {
        return get(endpoint).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(TIMEOUT).untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
    }
}
