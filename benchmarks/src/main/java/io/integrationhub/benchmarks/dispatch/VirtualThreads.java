package io.integrationhub.benchmarks.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/** Starts a virtual thread for each record; commits what was polled, whether it is processed or not. */
final class VirtualThreads implements Arm.Started {

    private final List<KafkaConsumer<String, String>> consumers;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<String> processor;

    VirtualThreads(Infrastructure infrastructure, Consumer<String> processor) {
        this.processor = processor;
        consumers = List.of(
                infrastructure.consumer(Arm.VIRTUAL_THREADS.topic(1)),
                infrastructure.consumer(Arm.VIRTUAL_THREADS.topic(8)));
        start(consumers.getFirst(), Arm.VIRTUAL_THREADS.topic(1));
        start(consumers.getLast(), Arm.VIRTUAL_THREADS.topic(8));
    }

    private void start(KafkaConsumer<String, String> consumer, String topic) {
        Thread.ofPlatform().daemon().start(() -> {
            consumer.subscribe(List.of(topic));
            try (consumer) {
                while (true) {
                    consumer.poll(Duration.ofMillis(500))
                            .forEach(message -> executor.execute(() -> {
                                processor.accept(message.value());
                            }));
                    consumer.commitAsync();
                }
            } catch (WakeupException e) {
                // Closed.
            }
        });
    }

    @Override
    public void close() {
        consumers.forEach(KafkaConsumer::wakeup);
        executor.close();
    }
}
