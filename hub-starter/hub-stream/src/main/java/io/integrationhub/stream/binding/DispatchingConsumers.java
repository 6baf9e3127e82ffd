package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Dispatchers;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.kafka.core.ConsumerFactory;

/** Makes the consumers of the binder hand their records to the dispatchers. */
class DispatchingConsumers implements ClientFactoryCustomizer {

    private final Dispatchers dispatchers;

    DispatchingConsumers(Dispatchers dispatchers) {
        this.dispatchers = dispatchers;
    }

    @Override
    public void configure(ConsumerFactory<?, ?> consumers) {
        wrap(consumers);
    }

    private <K, V> void wrap(ConsumerFactory<K, V> consumers) {
        consumers.addPostProcessor(this::dispatching);
    }

    @SuppressWarnings("unchecked") // The binder reads bytes unless a binding says otherwise.
    private <K, V> Consumer<K, V> dispatching(Consumer<K, V> consumer) {
        return (Consumer<K, V>) DispatchingConsumer.of((Consumer<byte[], byte[]>) consumer, dispatchers);
    }
}
