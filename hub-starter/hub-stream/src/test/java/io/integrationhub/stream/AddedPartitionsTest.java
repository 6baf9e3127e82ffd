package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.flow.FlowId;
import io.integrationhub.stream.flow.Flows;
import io.integrationhub.stream.flow.PauseReason;
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
        FlowId flow = new FlowId(new TenantId("waiting"), "things");
        try (RunningStream service = start(flow, false)) {
            service.send(flow.tenant(), "slow", "");

            // When
            addPartitions(flow);

            // Then
            await().atMost(PATIENCE).until(() -> isPaused(service, flow));
            assertThat(reading(service)).isEqualTo(Status.DOWN);
            KEYS.forEach(key -> service.send(flow.tenant(), key, ""));
            slow.countDown();
            await().atMost(PATIENCE).until(() -> handled.contains("slow"));
        }
        try (RunningStream restarted = start(flow, false)) {
            await().atMost(PATIENCE).until(() -> isPaused(restarted, flow));
            assertThat(handled).doesNotContainAnyElementsOf(KEYS);

            // When
            boolean accepted = restarted.bean(Flows.class).acceptPartitions(flow, "person");

            // Then
            assertThat(accepted).isTrue();
            await().atMost(PATIENCE).until(() -> handled.containsAll(KEYS));
            assertThat(reading(restarted)).isEqualTo(Status.UP);
            assertThat(restarted.bean(Flows.class).acceptPartitions(flow, "person"))
                    .isFalse();
        }
    }

    @Test
    void areAcceptedOnceNothingWaits() throws Exception {
        // Given
        FlowId flow = new FlowId(new TenantId("drained"), "things");
        slow.countDown();
        try (RunningStream service = start(flow, false)) {
            service.send(flow.tenant(), "before", "");
            await().atMost(PATIENCE)
                    .until(() -> service.state(flow).lag().orElse(1) == 0
                            && service.state(flow).inFlight() == 0);

            // When
            addPartitions(flow);

            // Then
            await().atMost(PATIENCE).until(() -> service.state(flow).partitions() == 3);
            KEYS.forEach(key -> service.send(flow.tenant(), key, ""));
            await().atMost(PATIENCE).until(() -> handled.containsAll(KEYS));
            assertThat(service.state(flow).pauseReasons()).isEmpty();
        }
    }

    @Test
    void areAcceptedByAFlowWhoseMessagesOnlyNameAResource() throws Exception {
        // Given
        FlowId flow = new FlowId(new TenantId("doorbells"), "things");
        try (RunningStream service = start(flow, true)) {
            service.send(flow.tenant(), "slow", "");

            // When
            addPartitions(flow);

            // Then
            await().atMost(PATIENCE).until(() -> service.state(flow).partitions() == 3);
            KEYS.forEach(key -> service.send(flow.tenant(), key, ""));
            await().atMost(PATIENCE).until(() -> handled.containsAll(KEYS));
            slow.countDown();
        }
    }

    private RunningStream start(FlowId flow, boolean isDoorbell) {
        return RunningStream.start(
                EmbeddedBroker.shared(),
                new Things(isDoorbell),
                "--hub.tenants." + flow.tenant() + ".masters.thing=oms",
                "--hub.stream.partitions=1",
                "--hub.stream.drain-timeout=1s",
                "--spring.kafka.consumer.properties.metadata.max.age.ms=1000");
    }

    private static void addPartitions(FlowId flow) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()))) {
            String topic = "hub." + flow.tenant() + ".things";
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(3)))
                    .all()
                    .get();
        }
    }

    private static boolean isPaused(RunningStream service, FlowId flow) {
        return service.state(flow).pauseReasons().contains(new PauseReason.PartitionsAdded());
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
