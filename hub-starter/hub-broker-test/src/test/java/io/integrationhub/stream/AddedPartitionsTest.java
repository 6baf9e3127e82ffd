package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.Inlets;
import io.integrationhub.stream.inlet.PauseReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Partitions that are added to the topic of a running service. */
class AddedPartitionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> KEYS =
            IntStream.range(0, 20).mapToObj(i -> "key" + i).toList();

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void pauseTheFlowWhileRecordsWaitUntilAPersonAcceptsThatTheOrderMayBeLost() throws Exception {
        // Given
        InletId inlet = new InletId(new TenantId("waiting"), "things");
        try (RunningStream service = start(inlet, false)) {
            service.send(inlet.tenant(), "slow", "");

            // When
            addPartitions(inlet);

            // Then
            await().atMost(PATIENCE).until(() -> isPaused(service, inlet));
            assertThat(reading(service)).isEqualTo(Status.DOWN);
            KEYS.forEach(key -> service.send(inlet.tenant(), key, ""));
            slow.countDown();
            await().atMost(PATIENCE).until(() -> handled.contains("slow"));
        }
        try (RunningStream restarted = start(inlet, false)) {
            await().atMost(PATIENCE).until(() -> isPaused(restarted, inlet));
            assertThat(handled).doesNotContainAnyElementsOf(KEYS);

            // When
            boolean accepted = restarted.bean(Inlets.class).acceptPartitions(inlet, "person");

            // Then
            assertThat(accepted).isTrue();
            await().atMost(PATIENCE).until(() -> handled.containsAll(KEYS));
            assertThat(reading(restarted)).isEqualTo(Status.UP);
            assertThat(restarted.bean(Inlets.class).acceptPartitions(inlet, "person"))
                    .isFalse();
        }
    }

    @Test
    void areAcceptedOnceNothingWaits() throws Exception {
        // Given
        InletId inlet = new InletId(new TenantId("drained"), "things");
        slow.countDown();
        try (RunningStream service = start(inlet, false)) {
            service.send(inlet.tenant(), "before", "");
            await().atMost(PATIENCE)
                    .until(() -> service.state(inlet).lag().orElse(1) == 0
                            && service.state(inlet).inFlight() == 0);

            // When
            addPartitions(inlet);

            // Then
            await().atMost(PATIENCE).until(() -> service.state(inlet).partitions() == 3);
            KEYS.forEach(key -> service.send(inlet.tenant(), key, ""));
            await().atMost(PATIENCE).until(() -> handled.containsAll(KEYS));
            assertThat(service.state(inlet).pauseReasons()).isEmpty();
        }
    }

    @Test
    void areAcceptedByAFlowWhoseMessagesOnlyNameAResource() throws Exception {
        // Given
        InletId inlet = new InletId(new TenantId("doorbells"), "things");
        try (RunningStream service = start(inlet, true)) {
            service.send(inlet.tenant(), "slow", "");

            // When
            addPartitions(inlet);

            // Then
            await().atMost(PATIENCE).until(() -> service.state(inlet).partitions() == 3);
            KEYS.forEach(key -> service.send(inlet.tenant(), key, ""));
            await().atMost(PATIENCE).until(() -> handled.containsAll(KEYS));
            slow.countDown();
        }
    }

    private RunningStream start(InletId inlet, boolean isDoorbell) {
        return RunningStream.start(
                EmbeddedBroker.shared(),
                new Things(isDoorbell),
                "--hub.tenants." + inlet.tenant() + ".masters.thing=oms",
                "--hub.stream.partitions=1",
                "--hub.stream.drain-timeout=1s",
                "--spring.kafka.consumer.properties.metadata.max.age.ms=1000");
    }

    private static void addPartitions(InletId inlet) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()))) {
            String topic = "hub." + inlet.tenant() + ".things";
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(3)))
                    .all()
                    .get();
        }
    }

    private static boolean isPaused(RunningStream service, InletId inlet) {
        return service.state(inlet).pauseReasons().contains(new PauseReason.PartitionsAdded());
    }

    private static Status reading(RunningStream service) {
        return service.bean("readingHealthIndicator", HealthIndicator.class)
                .health()
                .getStatus();
    }

    private final class Things implements RecordHandler {

        private final boolean isDoorbell;

        Things(boolean isDoorbell) {
            this.isDoorbell = isDoorbell;
        }

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public boolean isDoorbell() {
            return isDoorbell;
        }

        @Override
        public Ending handle(InboundRecord message) {
            if (message.key().equals("slow")) {
                await(slow);
            }
            handled.add(message.key());
            return new Ending("done", message.key(), "");
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
