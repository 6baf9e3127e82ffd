package io.integrationhub.stream.binding;

import java.util.Collection;
import java.util.List;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.databind.ObjectMapper;

/**
 * Binds no consumer before the topics are there.
 *
 * <p>Each one would look for its topic, one after the other on the thread that starts the service, and without a broker
 * wait minutes for the answer.
 */
final class BindingsAfterTopics extends BindingService {

    private final TopicsAtStart topics;

    BindingsAfterTopics(
            BindingServiceProperties properties,
            BinderFactory binders,
            TaskScheduler scheduler,
            ObjectMapper json,
            TopicsAtStart topics) {
        super(properties, binders, scheduler, json);
        this.topics = topics;
    }

    @Override
    public <T> Collection<Binding<T>> bindConsumer(T input, String inputName) {
        return topics.areThere() ? super.bindConsumer(input, inputName) : List.of();
    }

    @Override
    public void unbindConsumers(String inputName) {
        if (!getConsumerBindings(inputName).isEmpty()) {
            super.unbindConsumers(inputName);
        }
    }
}
