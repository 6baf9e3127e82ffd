package io.integrationhub.test.service.sample;

import static io.integrationhub.test.service.sample.SampleService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.EmbeddedBroker;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service can start before its broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokerUnreachableAtStartTest {

    @Test
    void startsWithoutItsBrokerAndConsumesOnceTheBrokerRuns() {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.stop();

            // When
            try (SampleService sample = startWith(broker)) {

                // Then
                assertThat(status(sample, "liveness")).isEqualTo("UP");
                assertThat(status(sample, "readiness")).isEqualTo("DOWN");
                assertThat(reason(sample)).contains(broker.bootstrapServers());

                broker.restart();
                eventually(() -> assertThat(status(sample, "readiness")).isEqualTo("UP"));
                sample.send("thing", "{}");
                eventually(() -> assertThat(sample.handler().handled()).contains("thing"));
                eventually(() -> assertThat(status(sample, "sync")).isEqualTo("UP"));
                assertThat(sample.service
                                .endpoint("health/sync")
                                .path("components")
                                .propertyNames())
                        .contains("binders");
            }
        }
    }

    @Test
    void startsWhenTheNameOfItsBrokerDoesNotResolve() {
        // When
        try (SampleService sample =
                new SampleService(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "broker.invalid:9092"))) {

            // Then
            assertThat(status(sample, "liveness")).isEqualTo("UP");
            assertThat(status(sample, "readiness")).isEqualTo("DOWN");
            assertThat(reason(sample)).contains("broker.invalid:9092");
        }
    }

    @Test
    void stopsWithoutEverReachingItsBroker() {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.stop();
            SampleService sample = startWith(broker);

            // When
            sample.close();

            // Then
            assertThat(sample.service.context().isActive()).isFalse();
        }
    }

    private static SampleService startWith(EmbeddedBroker broker) {
        return new SampleService(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
    }

    private static String reason(SampleService sample) {
        return sample.service
                .endpoint("health/readiness")
                .at("/components/consumers/details/reason")
                .asString();
    }

    private static String status(SampleService sample, String group) {
        return sample.service.endpoint("health/" + group).path("status").asString();
    }
}
