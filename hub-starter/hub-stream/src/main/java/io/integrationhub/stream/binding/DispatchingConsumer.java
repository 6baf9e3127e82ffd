package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
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

    /** Neither floods the log nor delays long. */
    private static final long PAUSE_AFTER_ERROR = Duration.ofSeconds(1).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final Dispatchers dispatchers;
    private final Map<String, Optional<KeyedDispatcher>> byTopic = new HashMap<>();
    private final Waiting waiting;
    private final PartitionPauses pauses;
    private long lastCommit;

    private DispatchingConsumer(Consumer<byte[], byte[]> consumer, Dispatchers dispatchers, Waiting waiting) {
        this.consumer = consumer;
        this.dispatchers = dispatchers;
        this.waiting = waiting;
        this.pauses = new PartitionPauses(consumer);
        this.lastCommit = waiting.nanoTime().getAsLong();
    }

    /**
     * What the consumer's thread measures and passes time with, so that tests can run it in virtual time.
     *
     * @param nanoTime as {@link System#nanoTime}
     * @param pause waits for a number of nanoseconds
     */
    record Waiting(LongSupplier nanoTime, LongConsumer pause) {
        static final Waiting REAL = new Waiting(System::nanoTime, LockSupport::parkNanos);
    }

    /** Wraps a consumer; records of topics without a dispatcher are returned as usual. */
    static Consumer<byte[], byte[]> of(Consumer<byte[], byte[]> consumer, Dispatchers dispatchers) {
        return of(consumer, dispatchers, Waiting.REAL);
    }

    @SuppressWarnings("unchecked") // A proxy has the interface it was created with.
    static Consumer<byte[], byte[]> of(Consumer<byte[], byte[]> consumer, Dispatchers dispatchers, Waiting waiting) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new DispatchingConsumer(consumer, dispatchers, waiting));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("poll") && arguments != null && arguments[0] instanceof Duration timeout) {
            return pollReliably(timeout);
        }
        if (method.getName().equals("pause") && arguments != null && arguments[0] instanceof Collection<?> partitions) {
            pauses.pausedByContainer(partitions);
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** An error would end the container and with it the inlet, so it is turned into an exception. */
    private ConsumerRecords<byte[], byte[]> pollReliably(Duration timeout) {
        try {
            return poll(timeout);
        } catch (Error e) {
            throw failed(e);
        }
    }

    private IllegalStateException failed(Throwable cause) {
        waiting.pause().accept(PAUSE_AFTER_ERROR);
        return new IllegalStateException("records could not be handed over; they are read again", cause);
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        commit();
        pauses.pause(crowding());
        ConsumerRecords<byte[], byte[]> records = read(timeout);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> others = new HashMap<>();
        List<Throwable> failures = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
            dispatcher(partition)
                    .ifPresentOrElse(
                            dispatcher -> handOver(dispatcher, all).ifPresent(failures::add),
                            () -> others.put(partition, all));
        }
        byTopic.values().forEach(dispatcher -> dispatcher.ifPresent(KeyedDispatcher::regulate));
        if (!failures.isEmpty()) {
            throw failed(failures.getFirst());
        }
        return others.isEmpty() ? ConsumerRecords.empty() : new ConsumerRecords<>(others, Map.of());
    }

    private ConsumerRecords<byte[], byte[]> read(Duration timeout) {
        try {
            return consumer.poll(timeout);
        } catch (AuthorizationException | AuthenticationException e) {
            consumer.subscription().stream()
                    .flatMap(topic -> dispatchers.reading(topic).stream())
                    .forEach(dispatcher -> dispatcher.access().denied(e));
            throw e; // The container tries again.
        }
    }

    /**
     * A record that could not be handed over, because memory ran out, is read again with those behind it. The other
     * partitions' records were read as well, and go on.
     */
    private Optional<Throwable> handOver(KeyedDispatcher dispatcher, List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                dispatcher.accept(record);
            } catch (RuntimeException | Error e) {
                consumer.seek(new TopicPartition(record.topic(), record.partition()), record.offset());
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private Set<TopicPartition> crowding() {
        Set<TopicPartition> crowding = new HashSet<>();
        byTopic.values().forEach(dispatcher -> dispatcher.ifPresent(it -> crowding.addAll(it.crowding())));
        return crowding;
    }

    private Optional<KeyedDispatcher> dispatcher(TopicPartition partition) {
        return byTopic.computeIfAbsent(partition.topic(), dispatchers::reading);
    }

    private void commit() {
        if (waiting.nanoTime().getAsLong() - lastCommit < COMMIT_INTERVAL) {
            return;
        }
        lastCommit = waiting.nanoTime().getAsLong();
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
                        if (failure instanceof AuthorizationException denial) {
                            dispatcher.access().denied(denial);
                        }
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
