package io.integrationhub.stream;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records in the hub's own topics that the database does not accept. */
class PoisonInOwnTopicsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String STEP = """
            {"id":"%s","tenant":"poison","service":"try","inlet":"things","subject":"%s","resourceId":"","outcome":"done",
            "code":"","detail":"","correlationId":"c","causationId":"","at":%s,"durationMillis":1,"attempts":1}
            """;

    private static final List<String> POISON_STEPS = List.of(
            STEP.formatted("00000000-0000-0000-0000-000000000001", "thing", "null"),
            STEP.formatted("00000000-0000-0000-0000-000000000002", "thing", "\"+500000000-01-01T00:00:00Z\""),
            STEP.formatted("00000000-0000-0000-0000-000000000003", "thing", "\"2026-01-01T00:00:00Z\"")
                    .replace("\"done\"", "\"do\\u0000ne\""),
            STEP.formatted("00000000-0000-0000-0000-000000000004", "thing", "\"2026-01-01T00:00:00Z\"")
                    .replace("\"try\"", "null"));

    private static final String GOOD_STEP =
            STEP.formatted("00000000-0000-0000-0000-00000000000a", "good", "\"2026-01-01T00:00:00Z\"");

    private final TenantId tenant = new TenantId("poison");

    @Test
    void areParkedOrListedAndPassed() {
        // Given
        try (RunningStream service = RunningStream.start(
                EmbeddedBroker.shared(),
                new Nothing(),
                "--hub.tenants." + tenant + ".masters.thing=oms",
                "--hub.stream.partitions=1",
                "--hub.stream.max-attempts=2",
                "--hub.journal.collector-enabled=true")) {
            // When
            POISON_STEPS.forEach(step -> publish(service, "journal", step, Map.of()));
            publish(service, "journal", GOOD_STEP, Map.of());
            publishParkedRecords(service);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(listed(service))
                            .isEqualTo(Map.of("journal UNEXPECTED_ERROR", 4L, "things INVALID", 4L)));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(service.bean(Timelines.class).of(tenant, "good"))
                                    .hasSize(1));
            for (String inlet : List.of("journal", "parked")) {
                await().atMost(PATIENCE)
                        .until(() -> service.state(new InletId(tenant, inlet)).inFlight() == 0);
            }
        }
    }

    private void publishParkedRecords(RunningStream service) {
        publish(service, "try.parked", "{}", parked("1", Map.of("na\0me", "value")));
        publish(
                service,
                "try.parked",
                "{}",
                parked("2", Map.of("hub-parked-received-at", "+500000000-01-01T00:00:00Z")));
        publish(service, "try.parked", "{}", parked("3", Map.of("hub-parked-at", "-900000000-01-01T00:00:00Z")));
        publish(service, "try.parked", "{}", parked("4", Map.of()));
    }

    private Map<String, Long> listed(RunningStream service) {
        return service.parked(tenant, ParkedRecord.State.PARKED).stream()
                .collect(groupingBy(
                        record -> record.inlet().name() + " " + record.reason().code(), counting()));
    }

    private void publish(RunningStream service, String topic, String body, Map<String, String> headers) {
        service.bean(RecordPublisher.class)
                .publish(new OutboundRecord(tenant, topic, "thing", body.getBytes(StandardCharsets.UTF_8), headers));
    }

    private Map<String, String> parked(String offset, Map<String, String> further) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "hub-parked-topic", "hub.poison.things",
                "hub-parked-partition", "0",
                "hub-parked-offset", offset,
                "hub-parked-received-at", "2026-01-01T00:00:00Z",
                "hub-parked-inlet", "things",
                "hub-parked-code", "INVALID",
                "hub-parked-detail", "",
                "hub-parked-retryable", "false"));
        headers.putAll(Map.of(
                "hub-parked-attempts", "1",
                "hub-parked-first-failed-at", "2026-01-01T00:00:00Z",
                "hub-parked-at", "2026-01-01T00:00:00Z"));
        headers.putAll(further);
        return headers;
    }

    private static final class Nothing implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            return new Ending("done", message.key(), "");
        }
    }
}
