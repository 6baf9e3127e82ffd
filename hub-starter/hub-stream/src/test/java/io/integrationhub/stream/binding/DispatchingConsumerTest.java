package io.integrationhub.stream.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.backlog.ByteBudget;
import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import io.integrationhub.stream.dispatch.DispatcherRuntime;
import io.integrationhub.stream.dispatch.DispatcherStorage;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.InletSource;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.dispatch.Tracing;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;

/** What happens to records that a consumer has read and cannot hand over. */
class DispatchingConsumerTest {

    private static final String TOPIC = "hub.acme.things";
    private static final List<TopicPartition> PARTITIONS =
            List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));

    private final List<String> handled = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void areReadAgainAndThoseOfOtherPartitionsAreNotLost(int failingPartition) {
        // Given
        MockConsumer<byte[], byte[]> broker = new MockConsumer<>("earliest");
        broker.assign(PARTITIONS);
        broker.updateBeginningOffsets(Map.of(PARTITIONS.get(0), 0L, PARTITIONS.get(1), 0L));
        AtomicInteger failures = new AtomicInteger(1);
        for (int offset = 0; offset < 3; offset++) {
            for (int partition = 0; partition < 2; partition++) {
                boolean fails = partition == failingPartition && offset == 1;
                broker.addRecord(new RecordOfThings(partition, offset, fails ? failures : new AtomicInteger()));
            }
        }
        Consumer<byte[], byte[]> consumer = DispatchingConsumer.of(broker, new Dispatchers(List.of(dispatcher())));

        // When
        // Then
        assertThatIllegalStateException()
                .as("an error would end the container")
                .isThrownBy(() -> consumer.poll(Duration.ZERO))
                .withCauseInstanceOf(OutOfMemoryError.class);
        // The mock forgets what a poll has returned.
        for (int offset = 1; offset < 3; offset++) {
            broker.addRecord(new RecordOfThings(failingPartition, offset, new AtomicInteger()));
        }
        consumer.poll(Duration.ZERO);
        await().untilAsserted(
                        () -> assertThat(handled).containsExactlyInAnyOrder("0@0", "0@1", "0@2", "1@0", "1@1", "1@2"));
        assertThat(broker.position(PARTITIONS.get(failingPartition))).isEqualTo(3);
    }

    private KeyedDispatcher dispatcher() {
        InletId inlet = new InletId(new TenantId("acme"), "things");
        KeyedDispatcher dispatcher = new KeyedDispatcher(
                new InletSource(inlet, TOPIC, "group"),
                new Handler(),
                new DispatcherStorage(new NoParking(), (_, _) -> Optional.empty(), new NothingAhead()),
                _ -> FinishedRecordListener.NOTHING_TO_STORE,
                new Tracing(ObservationRegistry.create(), true),
                new Binder(List.of()).bindOrCreate("hub.stream", StreamProperties.class),
                new ByteBudget(1_000_000),
                DispatcherRuntime.virtualThreads(InstantSource.system()));
        dispatcher.assigned(PARTITIONS, _ -> Map.of());
        return dispatcher;
    }

    private final class Handler implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            handled.add(message.key());
            return new Ending("done", message.key(), "");
        }
    }

    /** A record for whose key memory runs out a number of times. */
    private static final class RecordOfThings extends ConsumerRecord<byte[], byte[]> {

        private final AtomicInteger failures;

        RecordOfThings(int partition, long offset, AtomicInteger failures) {
            super(TOPIC, partition, offset, (partition + "@" + offset).getBytes(), new byte[0]);
            this.failures = failures;
        }

        @Override
        public byte[] key() {
            if (failures.getAndDecrement() > 0) {
                throw new OutOfMemoryError("not really");
            }
            return super.key();
        }
    }

    private static final class NothingAhead implements SettledAheadStore {

        @Override
        public Map<TopicPartition, SettledAhead> load(String group, Collection<TopicPartition> partitions) {
            return Map.of();
        }

        @Override
        public void save(String group, Map<TopicPartition, SettledAhead> settled) {}
    }
}
