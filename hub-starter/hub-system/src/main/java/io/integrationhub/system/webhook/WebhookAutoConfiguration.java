package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundPublisher;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the door for webhooks together. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class WebhookAutoConfiguration {

    @Bean
    WebhookController webhookController(
            Tenants tenants,
            InboundEvents events,
            Mappings mappings,
            WebhookIntake intake,
            InboundMetrics watch,
            ObjectProvider<InstantSource> clock) {
        InstantSource time = clock.getIfAvailable(InstantSource::system);
        return new WebhookController(new WebhookDoors(tenants, events, mappings, time), intake, watch);
    }

    @Bean
    WebhookIntake webhookIntake(InboundPublisher intake, JdbcClient jdbc, ObjectProvider<InstantSource> clock) {
        return new WebhookIntake(intake, new SeenEventsTable(jdbc, clock.getIfAvailable(InstantSource::system)));
    }
}
