package io.integrationhub.commercetools.extension.endpoint;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.core.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** Puts the door for calls of API Extensions together. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class EndpointAutoConfiguration {

    @Bean
    ExtensionDesks extensionDesks(
            Tenants tenants,
            ObjectProvider<ExtensionDefinition> definitions,
            ObjectProvider<ExtensionHandler> handlers,
            BulkheadRegistry bulkheads,
            ObjectProvider<ObservationRegistry> observations) {
        return new ExtensionDesks(
                tenants,
                new Answerers(
                        definitions.orderedStream().toList(),
                        handlers.orderedStream().toList()),
                bulkheads,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    ExtensionController extensionController(ExtensionDesks desks, MeterRegistry meters) {
        return new ExtensionController(desks, new CallMeters(meters));
    }
}
