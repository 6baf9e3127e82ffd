package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer whose poll hands the records to their dispatchers and commits what these have settled.
 *
 * <p>To its caller, the listener container, a poll returns nothing. The container contributes the consumer's thread,
 * rebalances, pauses, retries after errors and the shutdown; converting each record to a message and calling a function
 * with it would cost more than dispatching it.
 */
final class DispatchingConsumer implements InvocationHandler {

    private static final Logger log = LoggerFactory.getLogger(DispatchingConsumer.class);

    /** After a crash, this much work is repeated at most where nothing is stuck. */
    private static final long COMMIT_INTERVAL = Duration.ofMillis(100).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final Dispatchers dispatchers;
    private final Map<String, Optional<KeyedDispatcher>> byTopic = new HashMap<>();
    private final LongSupplier nanoTime;
    private long lastCommit;

    private DispatchingConsumer(Consumer<byte[], byte[]> consumer, Dispatchers dispatchers, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.dispatchers = dispatchers;
        this.nanoTime = nanoTime;
        this.lastCommit = nanoTime.getAsLong();
    }

    /** Wraps a consumer; records of topics without a dispatcher are returned as usual. */
    static Consumer<byte[], byte[]> of(Consumer<byte[], byte[]> consumer, Dispatchers dispatchers) {
        return of(consumer, dispatchers, System::nanoTime);
    }

    @SuppressWarnings("unchecked") // A proxy has the interface it was created with.
    static Consumer<byte[], byte[]> of(
            Consumer<byte[], byte[]> consumer, Dispatchers dispatchers, LongSupplier nanoTime) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new DispatchingConsumer(consumer, dispatchers, nanoTime));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("poll") && arguments != null && arguments[0] instanceof Duration timeout) {
            return poll(timeout);
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        commit();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(timeout);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> others = handOver(records);
        byTopic.values().forEach(dispatcher -> dispatcher.ifPresent(KeyedDispatcher::regulate));
        return others.isEmpty() ? ConsumerRecords.empty() : new ConsumerRecords<>(others, Map.of());
    }

    /**
     * Records that could not be handed over, because memory ran out, are read again.
     *
     * @return those without a dispatcher
     */
    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> handOver(
            ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> others = new HashMap<>();
        Map<TopicPartition, Long> left = new HashMap<>();
        records.partitions()
                .forEach(partition -> left.put(
                        partition, records.records(partition).getFirst().offset()));
        try {
            for (TopicPartition partition : records.partitions()) {
                List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
                dispatcher(partition)
                        .ifPresentOrElse(
                                dispatcher -> all.forEach(record -> {
                                    dispatcher.accept(record);
                                    left.put(partition, record.offset() + 1);
                                }),
                                () -> others.put(partition, all));
            }
            return others;
        } catch (RuntimeException | Error e) {
            left.forEach(consumer::seek);
            throw e;
        }
    }

    private Optional<KeyedDispatcher> dispatcher(TopicPartition partition) {
        return byTopic.computeIfAbsent(partition.topic(), dispatchers::reading);
    }

    private void commit() {
        if (nanoTime.getAsLong() - lastCommit < COMMIT_INTERVAL) {
            return;
        }
        lastCommit = nanoTime.getAsLong();
        Map<KeyedDispatcher, List<TopicPartition>> assigned = consumer.assignment().stream()
                .filter(partition -> dispatcher(partition).isPresent())
                .collect(
                        Collectors.groupingBy(partition -> dispatcher(partition).orElseThrow()));
        assigned.forEach((dispatcher, partitions) -> {
            Map<TopicPartition, Long> offsets = dispatcher.committable(partitions);
            if (!offsets.isEmpty()) {
                consumer.commitAsync(metadata(offsets), (_, failure) -> {
                    if (failure != null) {
                        log.atDebug().setCause(failure).log("Offsets were not committed; the next commit has them");
                        dispatcher.commitFailed(partitions);
                    }
                });
            }
        });
    }

    /** The offsets as Kafka's consumer expects them. */
    static Map<TopicPartition, OffsetAndMetadata> metadata(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> metadata = new HashMap<>();
        offsets.forEach((partition, offset) -> metadata.put(partition, new OffsetAndMetadata(offset)));
        return metadata;
    }
}
