package io.integrationhub.commercetools.extension.endpoint;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.inbound.body.InboundBodies;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Provides the endpoint for calls of API Extensions. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(WarmUpSettings.class)
class EndpointAutoConfiguration {

    @Bean
    ExtensionRegistry extensionRegistry(
            ObjectProvider<ExtensionDefinition> definitions, ObjectProvider<ExtensionHandler> handlers) {
        return new ExtensionRegistry(
                definitions.orderedStream().toList(), handlers.orderedStream().toList());
    }

    @Bean
    ExtensionEndpoints extensionEndpoints(
            Tenants tenants,
            ExtensionRegistry registry,
            CustomerMessages messages,
            BulkheadRegistry bulkheads,
            ObjectProvider<ObservationRegistry> observations) {
        return new ExtensionEndpoints(
                tenants, registry, messages, bulkheads, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    WarmUpCalls warmUpCalls() {
        return new WarmUpCalls();
    }

    @Bean
    ExtensionController extensionController(
            ExtensionEndpoints endpoints, InboundBodies bodies, MeterRegistry meters, WarmUpCalls warmUp) {
        return new ExtensionController(endpoints, bodies, new CallMetrics(meters), warmUp);
    }

    /** Readiness waits for it, as for every runner. */
    @Bean
    ExtensionWarmUp extensionWarmUp(
            ExtensionEndpoints endpoints, WarmUpCalls calls, WarmUpSettings settings, Environment environment) {
        return new ExtensionWarmUp(endpoints, calls, settings, environment);
    }
}
