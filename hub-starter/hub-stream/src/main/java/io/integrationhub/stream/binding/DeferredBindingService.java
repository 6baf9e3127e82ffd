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
 * Binds no consumer before the topics exist.
 *
 * <p>Otherwise each binding would look up its topic, one after the other on the thread that starts the service, and
 * without a broker wait minutes for a response (ADR 13).
 */
final class DeferredBindingService extends BindingService {

    private final TopicProvisioning topics;

    DeferredBindingService(
            BindingServiceProperties properties,
            BinderFactory binders,
            TaskScheduler scheduler,
            ObjectMapper json,
            TopicProvisioning topics) {
        super(properties, binders, scheduler, json);
        this.topics = topics;
    }

    @Override
    public <T> Collection<Binding<T>> bindConsumer(T input, String inputName) {
        return topics.exist() ? super.bindConsumer(input, inputName) : List.of();
    }

    @Override
    public void unbindConsumers(String inputName) {
        if (!getConsumerBindings(inputName).isEmpty()) {
            super.unbindConsumers(inputName);
        }
    }
}
