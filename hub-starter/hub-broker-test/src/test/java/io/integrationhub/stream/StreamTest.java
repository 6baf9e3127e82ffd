package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.journal.Step;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.Inlets;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.parked.ReplayReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class StreamTest {

    enum Code implements FaultCode {
        INVALID,
        BUSY
    }

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final EmbeddedBroker broker = EmbeddedBroker.shared();
    private final TopicReader topics = new TopicReader(broker.bootstrapServers());
    private final TenantId tenant = new TenantId("stream" + TENANTS.incrementAndGet());
    private final Map<String, Queue<String>> handled = new ConcurrentHashMap<>();

    @Test
    void handlesRecordsInOrderPerKeyAndAcknowledgesThem() {
        // Given
        try (RunningStream service = start(message -> {})) {
            // When
            for (int i = 0; i < 50; i++) {
                service.send(tenant, "key" + i % 5, "value" + i);
            }

            // Then
            await().until(() -> handled.values().stream().mapToInt(Queue::size).sum() == 50);
            assertThat(handled.get("key1"))
                    .startsWith("value1", "value6", "value11")
                    .hasSize(10);
            await().until(() -> committed() == 50);
        }
    }

    @Test
    void parksAnInvalidRecordAndContinues() {
        // Given
        Consumer<InboundRecord> poison = message -> {
            if (message.key().equals("key3")) {
                throw new PermanentFault(Code.INVALID, "invalid");
            }
        };
        try (RunningStream service = start(poison)) {
            // When
            for (int i = 0; i < 10; i++) {
                service.send(tenant, "key" + i, "value" + i);
            }

            // Then
            await().until(() -> committed() == 10);
            List<ConsumerRecord<byte[], byte[]>> parked = topics.all("hub." + tenant + ".try.parked");
            assertThat(parked).hasSize(1);
            assertThat(TopicReader.header(parked.getFirst(), "hub-parked-code")).isEqualTo("INVALID");
            assertThat(new String(parked.getFirst().value(), StandardCharsets.UTF_8))
                    .isEqualTo("value3");
            assertThat(handled).hasSize(9);
        }
    }

    @Test
    void retriesATransientFault() {
        // Given
        AtomicInteger failures = new AtomicInteger(3);
        Consumer<InboundRecord> flaky = message -> {
            if (failures.getAndDecrement() > 0) {
                throw new TransientFault(Code.BUSY, "busy").retryAfter(Duration.ofMillis(5));
            }
        };
        try (RunningStream service = start(flaky)) {
            // When
            service.send(tenant, "key", "value");

            // Then
            await().until(() -> committed() == 1);
            assertThat(handled.get("key")).containsExactly("value");
        }
    }

    @Test
    void replaysAParkedRecordUntilItSucceeds() {
        // Given
        AtomicInteger failures = new AtomicInteger(2);
        Consumer<InboundRecord> poison = message -> {
            if (failures.getAndDecrement() > 0) {
                throw new PermanentFault(Code.INVALID, "invalid");
            }
        };
        try (RunningStream service = start(poison)) {
            ParkedRecords parked = service.bean(ParkedRecords.class);
            service.send(tenant, "key", "{\"sku\":\"A-1\",\"email\":\"jane@example.com\"}");
            await().until(() ->
                    service.parked(tenant, ParkedRecord.State.PARKED).size() == 1);
            ParkedRecord record =
                    service.parked(tenant, ParkedRecord.State.PARKED).getFirst();

            // When
            ReplayReport dry = parked.replay(RunningStream.ofTenant(tenant), true, "a person");
            ReplayReport first = parked.replay(RunningStream.ofTenant(tenant), false, "a person");
            await().until(() ->
                    service.parked(tenant, ParkedRecord.State.PARKED).size() == 1);
            ReplayReport second = parked.replay(RunningStream.ofTenant(tenant), false, "a person");
            await().until(() ->
                    service.parked(tenant, ParkedRecord.State.RESOLVED).size() == 1);

            // Then
            assertThat(dry).isEqualTo(new ReplayReport(1, 0, List.of(), true));
            assertThat(List.of(first.replayed(), second.replayed())).containsOnly(1);
            assertThat(parked.replay(RunningStream.ofTenant(tenant), false, "a person")
                            .matching())
                    .isZero();
            assertThat(parked.find(record.id()).orElseThrow().replays()).isEqualTo(2);
            assertThat(parked.redactedBody(record.id()).orElseThrow())
                    .contains("A-1")
                    .doesNotContain("jane");
            assertThat(handled.get("key")).hasSize(1);
        }
    }

    @Test
    void replaysARecordNamedByItsIdAgain() {
        // Given
        AtomicBoolean poison = new AtomicBoolean(true);
        Consumer<InboundRecord> first = message -> {
            if (poison.getAndSet(false)) {
                throw new PermanentFault(Code.INVALID, "invalid");
            }
        };
        InletId inlet = new InletId(tenant, "things");
        try (RunningStream service = start(first)) {
            ParkedRecords parked = service.bean(ParkedRecords.class);
            service.send(tenant, "key", "value");
            await().until(() ->
                    service.parked(tenant, ParkedRecord.State.PARKED).size() == 1);
            long id =
                    service.parked(tenant, ParkedRecord.State.PARKED).getFirst().id();
            service.bean(Inlets.class).pause(inlet, "a person");
            parked.replay(RunningStream.ofTenant(tenant), false, "a person");

            // When
            ReplayReport all = parked.replay(RunningStream.ofTenant(tenant), false, "a person");
            ReplayReport named = parked.replay(ParkedFilter.id(id), false, "a person");
            service.bean(Inlets.class).resume(inlet, "a person");

            // Then
            assertThat(all.replayed()).isZero();
            assertThat(named.replayed()).isEqualTo(1);
            await().until(() ->
                    service.parked(tenant, ParkedRecord.State.RESOLVED).size() == 1);
        }
    }

    @Test
    void staysPausedOverARestartUntilAPersonResumesIt() {
        // Given
        InletId inlet = new InletId(tenant, "things");
        try (RunningStream service = start(message -> {})) {
            service.bean(Inlets.class).pause(inlet, "a person");
        }
        try (RunningStream service = start(message -> {})) {
            service.send(tenant, "key", "value");
            await().pollDelay(Duration.ofMillis(700))
                    .until(() -> service.state(inlet).isPaused());
            assertThat(handled).isEmpty();

            // When
            service.bean(Inlets.class).resume(inlet, "a person");

            // Then
            await().until(() -> handled.containsKey("key"));
        }
    }

    @Test
    void showsTheTimelineOfASubject() {
        // Given
        String id = "7f3c1c52-9d1f-4c6e-8a44-0d2f2c4b5e11";
        AtomicBoolean poison = new AtomicBoolean(true);
        Consumer<InboundRecord> first = message -> {
            if (poison.getAndSet(false)) {
                throw new PermanentFault(Code.INVALID, "invalid");
            }
        };
        try (RunningStream service = RunningStream.start(
                broker,
                handler(first, message -> "ORDER-1"),
                "--hub.tenants." + tenant + ".masters.thing=oms",
                "--hub.journal.collector-enabled=true")) {
            // When
            service.send(tenant, id, "value");
            service.send(tenant, id, "value");

            // Then
            Timelines timelines = service.bean(Timelines.class);
            await().untilAsserted(() -> assertThat(timelines.of(tenant, "ORDER-1"))
                    .extracting(Step::outcome)
                    .containsExactly("parked", "done"));
            assertThat(timelines.of(tenant, "ORDER-1").getFirst().code()).isEqualTo("INVALID");
        }
    }

    @Test
    void endsRecordsOfATenantThatDoesNotUseTheFlowAsNotMastered() {
        // Given
        RecordHandler notForAnyTenant = new RecordHandler() {
            @Override
            public String inlet() {
                return "things";
            }

            @Override
            public boolean isFor(Tenant of) {
                return !of.id().equals(tenant);
            }

            @Override
            public Ending handle(InboundRecord message) {
                throw new PermanentFault(Code.INVALID, "not for this tenant");
            }
        };
        try (RunningStream service =
                RunningStream.start(broker, notForAnyTenant, "--hub.tenants." + tenant + ".masters.thing=oms")) {
            // When
            service.send(tenant, "key", "value");

            // Then
            await().until(() -> committed() == 1);
            double ended = service.bean(MeterRegistry.class)
                    .get("hub.records")
                    .tags("tenant", tenant.value(), "inlet", "things", "outcome", "not-mastered")
                    .counter()
                    .count();
            assertThat(ended).isEqualTo(1);
            assertThat(service.parked(tenant, ParkedRecord.State.PARKED)).isEmpty();
        }
    }

    private long committed() {
        return topics.committed("hub." + tenant + ".try.things", "hub." + tenant + ".things");
    }

    private RunningStream start(Consumer<InboundRecord> before) {
        return RunningStream.start(broker, handler(before), "--hub.tenants." + tenant + ".masters.thing=oms");
    }

    private RecordHandler handler(Consumer<InboundRecord> before) {
        return handler(before, InboundRecord::key);
    }

    private RecordHandler handler(Consumer<InboundRecord> before, Function<InboundRecord, String> subject) {
        return new RecordHandler() {
            @Override
            public String inlet() {
                return "things";
            }

            @Override
            public Ending handle(InboundRecord message) {
                before.accept(message);
                handled.computeIfAbsent(message.key(), key -> new ConcurrentLinkedQueue<>())
                        .add(new String(message.body(), StandardCharsets.UTF_8));
                return new Ending("done", subject.apply(message), "done");
            }
        };
    }
}
