package io.integrationhub.benchmarks.dispatch;

import io.confluent.parallelconsumer.ParallelConsumerOptions;
import io.confluent.parallelconsumer.ParallelConsumerOptions.ProcessingOrder;
import io.confluent.parallelconsumer.ParallelStreamProcessor;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A parallel-consumer in KEY mode for each number of partitions. */
final class ParallelConsumers implements AutoCloseable {

    private final List<ParallelStreamProcessor<String, String>> processors;

    /** Starts them; {@code processor} gets the bodies. */
    ParallelConsumers(EmbeddedBroker broker, Consumer<String> processor) {
        processors = List.of(start(broker, 1, processor), start(broker, 8, processor));
    }

    private static ParallelStreamProcessor<String, String> start(
            EmbeddedBroker broker, int partitions, Consumer<String> processor) {
        String topic = Arm.PARALLEL_CONSUMER.topic(partitions);
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        topic,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer());
        ParallelStreamProcessor<String, String> started =
                ParallelStreamProcessor.createEosStreamProcessor(ParallelConsumerOptions.<String, String>builder()
                        .ordering(ProcessingOrder.KEY)
                        .maxConcurrency(Arm.CONCURRENCY)
                        .consumer(consumer)
                        .build());
        started.subscribe(List.of(topic));
        started.poll(context -> processor.accept(context.value()));
        return started;
    }

    @Override
    public void close() {
        processors.forEach(ParallelStreamProcessor::close);
    }
}
