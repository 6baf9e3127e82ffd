package io.integrationhub.benchmarks.dispatch;

import io.confluent.parallelconsumer.ParallelConsumerOptions;
import io.confluent.parallelconsumer.ParallelConsumerOptions.ProcessingOrder;
import io.confluent.parallelconsumer.ParallelStreamProcessor;
import java.util.List;
import java.util.function.Consumer;

/** A parallel-consumer in KEY mode for each number of partitions. */
final class ParallelConsumers implements Arm.Started {

    private final List<ParallelStreamProcessor<String, String>> processors;

    /** Starts them; {@code processor} gets the bodies. */
    ParallelConsumers(Infrastructure infrastructure, Consumer<String> processor) {
        processors = List.of(start(infrastructure, 1, processor), start(infrastructure, 8, processor));
    }

    private static ParallelStreamProcessor<String, String> start(
            Infrastructure infrastructure, int partitions, Consumer<String> processor) {
        String topic = Arm.PARALLEL_CONSUMER.topic(partitions);
        ParallelStreamProcessor<String, String> started =
                ParallelStreamProcessor.createEosStreamProcessor(ParallelConsumerOptions.<String, String>builder()
                        .ordering(ProcessingOrder.KEY)
                        .maxConcurrency(Arm.CONCURRENCY)
                        .consumer(infrastructure.consumer(topic))
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
