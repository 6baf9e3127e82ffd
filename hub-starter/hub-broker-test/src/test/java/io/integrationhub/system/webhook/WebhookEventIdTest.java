package io.integrationhub.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookEventIdTest {

    private static RunningEndpoints service;

    @BeforeAll
    static void start() {
        service = new RunningEndpoints(
                "hub.webhooks.order.topic=order.inbound",
                "hub.webhooks.order.key=order.number",
                "hub.tenants.gamma.masters.order=oms",
                "hub.tenants.gamma.systems.oms.webhook.scheme=bearer",
                "hub.tenants.gamma.systems.oms.webhook.secrets=only-for-tests-token",
                "hub.tenants.gamma.systems.oms.webhook.timestamp-header=",
                "hub.tenants.gamma.systems.oms.webhook.id-header=",
                "hub.tenants.gamma.systems.oms.webhook.key=",
                "hub.tenants.gamma.systems.oms.webhook.event-id=event.id",
                "hub.tenants.gamma.systems.oms.webhook.test-content-types=application/x-www-form-urlencoded",
                "hub.tenants.gamma.systems.oms.webhook.test-event=ping");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void reset() {
        service.reset();
    }

    @Test
    void recognizesARepeatedEventByTheIdInItsBody() {
        // When
        for (String id : List.of("\"e1\"", "\"e1\"", "\"e2\"", "null", "null")) {
            assertThat(gamma("{\"order\":{\"number\":\"1\"},\"event\":{\"id\":" + id + "}}"))
                    .isEqualTo(200);
        }

        // Then
        assertThat(service.published()).hasSize(4);
    }

    @Test
    void takesEmptySettingsForMissingOnes() {
        assertThat(gamma("{\"order\":{\"number\":\"ORD-E\"}}")).isEqualTo(200);
        assertThat(service.published()).extracting(OutboundRecord::key).containsExactly("ORD-E");
    }

    @Test
    void answersTestsOfTheWebhookWithoutPublishingThem() {
        // Given
        String form = "application/x-www-form-urlencoded";

        // When
        HttpResponse<String> unsigned =
                service.send(service.post("/webhooks/gamma/oms", "webhook_id=7").setHeader("Content-Type", form));
        HttpResponse<String> signed = service.send(service.post("/webhooks/gamma/oms", "webhook_id=7")
                .header("Authorization", "Bearer only-for-tests-token")
                .setHeader("Content-Type", form + "; charset=utf-8"));

        // Then
        assertThat(unsigned.statusCode()).isEqualTo(200);
        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(gamma("{\"ping\":true}")).isEqualTo(200);
        assertThat(gamma("{\"ping\":1}")).isEqualTo(400);
        assertThat(service.published()).isEmpty();
    }

    private static int gamma(String body) {
        return service.send(service.post("/webhooks/gamma/oms", body)
                        .header("Authorization", "Bearer only-for-tests-token"))
                .statusCode();
    }
}
