package io.integrationhub.test.service.tray;

import static io.integrationhub.test.service.tray.TrayService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.EmbeddedBroker;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service need not start after its broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokerAwayAtStartTest {

    @Test
    void startsWithoutItsBrokerSaysSoAndWorksWhenItIsThere() {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.stop();

            // When
            try (TrayService tray = trayOf(broker)) {

                // Then
                assertThat(status(tray, "liveness")).isEqualTo("UP");
                assertThat(status(tray, "readiness")).isEqualTo("DOWN");
                assertThat(reason(tray)).contains(broker.bootstrapServers());

                broker.restart();
                eventually(() -> assertThat(status(tray, "readiness")).isEqualTo("UP"));
                tray.send("thing", "{}");
                eventually(() -> assertThat(tray.digestion().taken()).contains("thing"));
                eventually(() -> assertThat(status(tray, "sync")).isEqualTo("UP"));
                assertThat(tray.service
                                .endpoint("health/sync")
                                .path("components")
                                .propertyNames())
                        .contains("binders");
            }
        }
    }

    @Test
    void startsThoughItsBrokerHasNoNameYet() {
        // When
        try (TrayService tray = new TrayService(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "broker.invalid:9092"))) {

            // Then
            assertThat(status(tray, "liveness")).isEqualTo("UP");
            assertThat(status(tray, "readiness")).isEqualTo("DOWN");
            assertThat(reason(tray)).contains("broker.invalid:9092");
        }
    }

    @Test
    void stopsThoughItNeverSawItsBroker() {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.stop();
            TrayService tray = trayOf(broker);

            // When
            tray.close();

            // Then
            assertThat(tray.service.context().isActive()).isFalse();
        }
    }

    private static TrayService trayOf(EmbeddedBroker broker) {
        return new TrayService(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
    }

    private static String reason(TrayService tray) {
        return tray.service
                .endpoint("health/readiness")
                .at("/components/consumers/details/reason")
                .asString();
    }

    private static String status(TrayService tray, String group) {
        return tray.service.endpoint("health/" + group).path("status").asString();
    }
}
