package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.Inlets;
import io.integrationhub.stream.inlet.PauseReason;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class StreamFaultsTest {

    enum Code implements FaultCode {
        INVALID,
        OMS_UNREACHABLE
    }

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final EmbeddedBroker broker = EmbeddedBroker.shared();
    private final TopicReader topics = new TopicReader(broker.bootstrapServers());
    private final TenantId tenant = new TenantId("faults" + TENANTS.incrementAndGet());
    private final Map<String, List<String>> handled = new ConcurrentHashMap<>();

    @Test
    void losesNothingWhileTheParkedTopicRejectsRecords() {
        // Given
        try (RunningStream service = start(message -> invalid())) {
            limitParkedRecordsTo(10);

            // When
            service.send(tenant, "key", "value");

            // Then
            await().until(() -> service.bean(MeterRegistry.class)
                            .counter("hub.parked.publish.failures", "tenant", tenant.value(), "inlet", "things")
                            .count()
                    > 2);
            assertThat(committed()).isZero();
            limitParkedRecordsTo(1_000_000);
            await().until(() -> committed() == 1);
            assertThat(topics.all("hub." + tenant + ".try.parked")).hasSize(1);
        }
    }

    @Test
    void parksTheCoordinatesOfARecordThatIsTooLargeAndReplaysTheOriginal() {
        // Given
        AtomicBoolean poison = new AtomicBoolean(true);
        String large = "x".repeat(5_000);
        try (RunningStream service = start(message -> poison.get() ? invalid() : note(message))) {
            limitParkedRecordsTo(3_000);
            service.send(tenant, "key", large);
            await().until(() -> committed() == 1);
            List<ConsumerRecord<byte[], byte[]>> parked = topics.all("hub." + tenant + ".try.parked");
            assertThat(parked)
                    .singleElement()
                    .satisfies(each -> assertThat(each.value()).isNull());
            ParkedRecords list = service.bean(ParkedRecords.class);
            await().until(() -> !ofThisTenant(list).isEmpty());

            // When
            poison.set(false);
            list.replay(ParkedFilter.id(ofThisTenant(list).getFirst().id()), false, "a person");

            // Then
            await().until(() -> handled.containsKey("key"));
            assertThat(handled.get("key")).containsExactly(large);
        }
    }

    @Test
    void limitsTheHeadersOfARecordThatIsReplayedRepeatedly() {
        // Given
        try (RunningStream service = start(message -> invalid())) {
            ParkedRecords list = service.bean(ParkedRecords.class);
            service.send(tenant, "key", "value");
            await().until(() -> !ofThisTenant(list).isEmpty());
            ParkedFilter it = ParkedFilter.id(ofThisTenant(list).getFirst().id());

            // When
            for (int replays = 1; replays <= 5; replays++) {
                int before = replays;
                await().until(() -> list.replay(it, false, "a person").replayed() == 1);
                await().until(() -> topics.all("hub." + tenant + ".try.parked").size() == before + 1);
            }

            // Then
            List<Integer> sizes = topics.all("hub." + tenant + ".try.parked").stream()
                    .map(each -> each.headers().toArray().length)
                    .toList();
            assertThat(new HashSet<>(sizes.subList(1, sizes.size()))).hasSize(1);
        }
    }

    @Test
    void pausesOnlyTheTenantWhoseSystemIsUnreachable() {
        // Given
        TenantId other = new TenantId("other" + TENANTS.incrementAndGet());
        AtomicBoolean unreachable = new AtomicBoolean(true);
        try (RunningStream service = start(
                message -> {
                    if (unreachable.get() && message.tenant().equals(tenant)) {
                        throw new TransientFault(Code.OMS_UNREACHABLE, "unreachable").outageOf("oms");
                    }
                    return note(message);
                },
                "--hub.tenants." + other + ".masters.thing=oms")) {

            // When
            for (int i = 0; i < 20; i++) {
                service.send(tenant, "mine" + i, "value");
                service.send(other, "theirs" + i, "value");
            }

            // Then
            await().until(() -> handled.keySet().stream()
                            .filter(key -> key.startsWith("theirs"))
                            .count()
                    == 20);
            await().untilAsserted(() -> assertThat(reasons(service, tenant)).contains("circuit:oms"));
            assertThat(reasons(service, other)).isEmpty();

            unreachable.set(false);
            service.bean(OutageListener.class).systemUp(tenant, "oms");
            await().until(() -> committed() == 20);
            assertThat(topics.all("hub." + tenant + ".try.parked")).isEmpty();
        }
    }

    @Test
    void losesAndReordersNothingWhilePartitionsMoveBetweenInstances() {
        // Given
        Function<InboundRecord, Ending> slow = message -> {
            pause(2);
            return note(message);
        };
        try (RunningStream first = start(slow)) {
            for (int i = 0; i < 200; i++) {
                first.send(tenant, "key" + i % 20, "" + i);
            }

            // When
            try (RunningStream second = start(slow)) {
                for (int i = 200; i < 400; i++) {
                    second.send(tenant, "key" + i % 20, "" + i);
                }
            }

            // Then
            await().atMost(Duration.ofSeconds(30)).until(() -> committed() == 400);
            handled.forEach((key, values) -> {
                Set<String> distinct = new LinkedHashSet<>(values);
                assertThat(distinct).as(key).hasSize(20);
                assertThat(distinct.stream().map(Integer::valueOf)).as(key).isSorted();
            });
        }
    }

    @Test
    void finishesRecordsUnderWayWhenTheServiceStops() throws Exception {
        // Given
        CountDownLatch started = new CountDownLatch(5);
        RunningStream service = start(message -> {
            started.countDown();
            pause(300);
            return note(message);
        });
        for (int i = 0; i < 5; i++) {
            service.send(tenant, "key" + i, "value");
        }
        started.await();

        // When
        service.close();

        // Then
        assertThat(handled).hasSize(5);
        assertThat(committed()).isEqualTo(5);
    }

    @Test
    void failsToStartWithoutItsTopicsWhenItMustNotCreateThem() {
        assertThat(catchThrowable(() ->
                        start(this::note, "--hub.stream.create-topics=false").close()))
                .rootCause()
                .hasMessageContaining("hub." + tenant + ".things")
                .hasMessageContaining("HUB_STREAM_CREATE_TOPICS");
    }

    private static Ending invalid() {
        throw new PermanentFault(Code.INVALID, "invalid");
    }

    private Ending note(InboundRecord message) {
        handled.computeIfAbsent(message.key(), key -> new CopyOnWriteArrayList<>())
                .add(new String(message.body(), StandardCharsets.UTF_8));
        return new Ending("done", message.key(), "done");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ParkedRecord> ofThisTenant(ParkedRecords list) {
        return list.list(ParkedFilter.all(), Long.MAX_VALUE, 100).stream()
                .filter(each -> each.inlet().tenant().equals(tenant))
                .toList();
    }

    private static List<String> reasons(RunningStream service, TenantId of) {
        return service.bean(Inlets.class).states().stream()
                .filter(each -> each.inlet().equals(new InletId(of, "things")))
                .flatMap(each -> each.pauseReasons().stream())
                .map(PauseReason::label)
                .toList();
    }

    private long committed() {
        return topics.committed("hub." + tenant + ".try.things", "hub." + tenant + ".things");
    }

    private void limitParkedRecordsTo(int bytes) {
        new RecordSizeLimit(broker.bootstrapServers(), "hub." + tenant + ".try.parked").set(bytes);
    }

    private RunningStream start(Function<InboundRecord, Ending> handle, String... more) {
        String[] settings = new String[more.length + 1];
        System.arraycopy(more, 0, settings, 0, more.length);
        settings[more.length] = "--hub.tenants." + tenant + ".masters.thing=oms";
        return RunningStream.start(broker, handler(handle), settings);
    }

    private static RecordHandler handler(Function<InboundRecord, Ending> handle) {
        return new RecordHandler() {
            @Override
            public String inlet() {
                return "things";
            }

            @Override
            public Ending handle(InboundRecord message) {
                return handle.apply(message);
            }
        };
    }
}
