package io.integrationhub.commercetools.queue;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Provides the readers of SQS queues. */
@AutoConfiguration
class QueueAutoConfiguration {

    @Bean
    static TenantSection<QueueSettings> queueSection() {
        return QueueSettings.SECTION;
    }

    /** Reads nothing in a service without subscribed resources, nor while the Subscriptions are removed. */
    @Bean
    @ConditionalOnBooleanProperty(name = "hub.undeploy", havingValue = false, matchIfMissing = true)
    QueueReaders queueReaders(
            @Value("${hub.service}") String service,
            Tenants tenants,
            RecordPublisher publisher,
            MeterRegistry meters,
            Environment environment) {
        boolean isSubscribed = Binder.get(environment)
                .bind("hub.subscribed-resources", Bindable.listOf(String.class))
                .map(resources -> !resources.isEmpty())
                .orElse(false);
        return new QueueReaders(
                service + ".queue", isSubscribed ? List.copyOf(tenants.all()) : List.of(), publisher, meters);
    }
}
