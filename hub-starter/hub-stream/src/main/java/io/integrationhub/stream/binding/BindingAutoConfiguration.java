package io.integrationhub.stream.binding;

import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.OutageListener;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.backlog.SettledAheadStore;
import io.integrationhub.stream.dispatch.DispatcherStorage;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.dispatch.RecordBodies;
import io.integrationhub.stream.dispatch.Tracing;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.growth.PartitionGrowth;
import io.integrationhub.stream.publish.LargestRecord;
import io.integrationhub.stream.topic.AdminInspection;
import io.integrationhub.stream.topic.TopicAdmin;
import io.integrationhub.stream.topic.TopicsDoctorCheck;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.InstantSource;
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

/** Configures the binding of inlets to the broker. */
@AutoConfiguration(after = KafkaAutoConfiguration.class, before = BindingServiceConfiguration.class)
@Import(InletFunctions.class)
class BindingAutoConfiguration {

    @Bean
    DispatcherFactory hubDispatcherFactory(
            Parking parking,
            RecordBodies bodies,
            SettledAheadStore settledAhead,
            ObjectProvider<FinishedRecordListener> listeners,
            Tracing tracing,
            StreamProperties properties,
            ObjectProvider<InstantSource> clock) {
        return new DispatcherFactory(
                new DispatcherStorage(parking, bodies, settledAhead),
                listeners.orderedStream().toList(),
                tracing,
                properties,
                clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    Tracing hubTracing(ObjectProvider<ObservationRegistry> observations, ObjectProvider<SpanExporter> exporters) {
        return new Tracing(
                observations.getIfAvailable(ObservationRegistry::create),
                exporters.stream().findAny().isPresent());
    }

    @Bean
    Dispatchers hubDispatchers(
            Environment environment,
            Tenants tenants,
            DispatcherFactory factory,
            ObjectProvider<RecordHandler> handlers) {
        return factory.create(
                Inlets.from(environment), tenants, handlers.orderedStream().toList());
    }

    /** Looks the dispatchers up late: they need the handlers, and handlers may need what reports outages. */
    @Bean
    OutageListener hubOutageListener(ObjectProvider<Dispatchers> dispatchers) {
        return (tenant, system) -> dispatchers.getObject().all().stream()
                .filter(each -> each.source().inlet().tenant().equals(tenant))
                .forEach(each -> each.systemUp(system));
    }

    @Bean
    DrainBeforeStop hubDrainBeforeStop(Dispatchers dispatchers) {
        return new DrainBeforeStop(dispatchers);
    }

    @Bean
    InletContainerCustomizer hubInletContainerCustomizer(Dispatchers dispatchers, PartitionGrowth growth) {
        return new InletContainerCustomizer(dispatchers, growth);
    }

    @Bean
    DispatchingConsumers hubDispatchingConsumers(Dispatchers dispatchers) {
        return new DispatchingConsumers(dispatchers);
    }

    @Bean
    TopicProvisioning hubTopicProvisioning(
            Environment environment, StreamProperties properties, KafkaProperties kafka) {
        return new TopicProvisioning(new TopicAdmin(
                PlannedTopics.plan(environment, properties), kafka.buildAdminProperties(), properties.createTopics()));
    }

    @Bean
    DoctorCheck hubTopicsDoctorCheck(
            Environment environment,
            StreamProperties properties,
            KafkaProperties kafka,
            Tenants tenants,
            ObjectProvider<LargestRecord.Provider> sizes) {
        return new TopicsDoctorCheck(
                PlannedTopics.plan(environment, properties),
                new AdminInspection(kafka.buildAdminProperties()),
                tenants,
                sizes::stream);
    }

    @Bean
    DeferredBindingService bindingService(
            BindingServiceProperties properties,
            BinderFactory binders,
            TaskScheduler taskScheduler,
            JsonMapper json,
            TopicProvisioning topics) {
        return new DeferredBindingService(properties, binders, taskScheduler, json, topics);
    }

    @Bean
    DeferredConsumerStart hubDeferredConsumerStart(
            TopicProvisioning topics, InputBindingLifecycle bindings, ObjectProvider<Bindable> bindables) {
        return new DeferredConsumerStart(
                topics, bindings, () -> bindables.stream().toList());
    }

    /** Becomes {@code consumers} in the health groups. */
    @Bean("consumersHealthIndicator")
    HealthIndicator hubConsumersHealth(DeferredConsumerStart consumers) {
        return new ConsumersHealth(consumers);
    }
}
