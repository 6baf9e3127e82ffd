package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.ConsumerSwitch;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.growth.PartitionGrowth;
import java.time.Duration;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Connects each inlet's consumer to its dispatcher, and prevents the binder from retrying and dropping records itself.
 *
 * <p>The binder's dead-letter queue loses a record when publishing to it fails, and without such a queue the binder
 * drops a record after three attempts. Here nothing is dropped: the error handler polls again, without limit.
 */
class InletContainerCustomizer implements ListenerContainerWithDlqAndRetryCustomizer {

    /** Commits and pauses take effect between two polls; the defaults are 5 s and 100 ms. */
    private static final long POLL_MILLIS = 100;

    private static final Duration POLL_WHILE_PAUSED = Duration.ofMillis(20);

    /** A consumer that may not read is asked again after this time, because an operator may grant it the right. */
    private static final Duration AUTHORIZATION_RETRY = Duration.ofSeconds(10);

    /** Errors here are bugs or a lack of memory; an interval of a second neither floods the log nor delays long. */
    private static final BackOff UNLIMITED = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);

    private final Dispatchers dispatchers;
    private final PartitionGrowth growth;

    InletContainerCustomizer(Dispatchers dispatchers, PartitionGrowth growth) {
        this.dispatchers = dispatchers;
        this.growth = growth;
    }

    /** No retry and no dead-letter queue in the binding: the dispatcher does both. */
    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetterTopic,
            @Nullable BackOff backoff) {
        dispatchers.reading(destination, () -> group).ifPresent(dispatcher -> connect(container, dispatcher));
    }

    private void connect(AbstractMessageListenerContainer<?, ?> container, KeyedDispatcher dispatcher) {
        container.setCommonErrorHandler(new DefaultErrorHandler(UNLIMITED));
        container.getContainerProperties().setPollTimeout(POLL_MILLIS);
        container.getContainerProperties().setAuthExceptionRetryInterval(AUTHORIZATION_RETRY);
        container.getContainerProperties().setPollTimeoutWhilePaused(POLL_WHILE_PAUSED);
        container
                .getContainerProperties()
                .setConsumerRebalanceListener(new DispatcherRebalance(dispatcher, growth::assigned));
        // Stopping waits for the dispatcher to drain, which has a timeout of its own.
        container
                .getContainerProperties()
                .setShutdownTimeout(Duration.ofMinutes(1).toMillis());
        dispatcher.attach(new ContainerSwitch(container));
    }

    /** A paused container continues to poll. */
    private record ContainerSwitch(AbstractMessageListenerContainer<?, ?> container) implements ConsumerSwitch {
        @Override
        public void pause() {
            container.pause();
        }

        @Override
        public void resume() {
            container.resume();
        }
    }
}
