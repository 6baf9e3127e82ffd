package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundPublisher;
import io.integrationhub.system.inbound.body.InboundBodies;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up the webhook endpoints. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class WebhookAutoConfiguration {

    @Bean
    WebhookEndpoints webhookEndpoints(
            Tenants tenants, InboundEvents events, Mappings compiler, ObjectProvider<InstantSource> clock) {
        return new WebhookEndpoints(tenants, events, compiler, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    WebhookReceiver webhookReceiver(InboundPublisher publisher, JdbcClient jdbc, ObjectProvider<InstantSource> clock) {
        InstantSource time = clock.getIfAvailable(InstantSource::system);
        return new WebhookReceiver(publisher, new JdbcDeduplicationStore(jdbc, time));
    }

    @Bean
    WebhookController webhookController(
            WebhookEndpoints endpoints,
            WebhookReceiver receiver,
            InboundBodies bodies,
            InboundMetrics metrics,
            ObjectProvider<InstantSource> clock) {
        RejectionLog rejections = new RejectionLog(clock.getIfAvailable(InstantSource::system));
        return new WebhookController(endpoints, receiver, bodies, metrics, rejections);
    }
}
