package io.integrationhub.stream.binding;

import io.integrationhub.stream.OutageListener;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.dispatch.Dispatchers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.databind.json.JsonMapper;

/** Puts this package's parts together. */
@AutoConfiguration(after = KafkaAutoConfiguration.class, before = BindingServiceConfiguration.class)
@Import({InletFunctions.class, DispatcherParts.class})
class BindingAutoConfiguration {

    @Bean
    Dispatchers hubDispatchers(Environment environment, DispatcherParts parts, ObjectProvider<RecordHandler> handlers) {
        return parts.dispatchers(environment, handlers.orderedStream().toList());
    }

    /** Looks the dispatchers up late: they need the handlers, and handlers may need what reports outages. */
    @Bean
    OutageListener hubOutageListener(ObjectProvider<Dispatchers> dispatchers) {
        return (tenant, system) -> dispatchers.getObject().all().stream()
                .filter(each -> each.source().flow().tenant().equals(tenant))
                .forEach(each -> each.systemUp(system));
    }

    @Bean
    DrainBeforeStop hubDrainBeforeStop(Dispatchers dispatchers) {
        return new DrainBeforeStop(dispatchers);
    }

    @Bean
    ContainerSettings hubContainerSettings(Dispatchers dispatchers) {
        return new ContainerSettings(dispatchers);
    }

    @Bean(RawRecordConverter.BEAN)
    RawRecordConverter hubRawRecordConverter() {
        return new RawRecordConverter();
    }

    @Bean
    TopicsAtStart hubTopicsAtStart(Environment environment, StreamProperties properties, KafkaProperties kafka) {
        return new TopicsAtStart(new TopicProvider(
                TopicPlan.from(environment, properties), kafka.buildAdminProperties(), properties.createTopics()));
    }

    @Bean
    BindingsAfterTopics bindingService(
            BindingServiceProperties properties,
            BinderFactory binders,
            TaskScheduler taskScheduler,
            JsonMapper json,
            TopicsAtStart topics) {
        return new BindingsAfterTopics(properties, binders, taskScheduler, json, topics);
    }

    @Bean
    LateConsumers hubLateConsumers(
            TopicsAtStart topics, InputBindingLifecycle bindings, ObjectProvider<Bindable> bindables) {
        return new LateConsumers(topics, bindings, () -> bindables.stream().toList());
    }

    /** Becomes {@code consumers} in the health groups. */
    @Bean("consumersHealthIndicator")
    HealthIndicator hubConsumersHealth(LateConsumers consumers) {
        return new ConsumersHealth(consumers);
    }
}
