package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.NotificationFilter;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.inbound.InboundMetrics;
import io.integrationhub.system.inbound.InboundPublisher;
import io.integrationhub.system.inbound.body.InboundBodies;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Provides the endpoint for notifications. */
@AutoConfiguration
class IngressAutoConfiguration {

    @Bean
    static TenantSection<IngressSettings> ingressSection() {
        return IngressSettings.SECTION;
    }

    @Bean
    PublicDocuments publicDocuments() {
        return new PublicDocuments();
    }

    @Bean
    @ConditionalOnMissingBean
    SnsHttp snsHttp(PublicDocuments documents) {
        return new SnsHttp(documents);
    }

    /** The endpoint itself, which needs a web server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class WebConfiguration {

        @Bean
        NotificationPublisher notificationPublisher(
                InboundPublisher publisher, ObjectProvider<NotificationFilter> filter, Environment environment) {
            Set<String> subscribedResources = Binder.get(environment)
                    .bind("hub.subscribed-resources", Bindable.setOf(String.class))
                    .orElse(Set.of());
            return new NotificationPublisher(
                    publisher, subscribedResources, filter.getIfAvailable(() -> NotificationFilter.NONE));
        }

        @Bean
        IngressEndpoints ingressEndpoints(
                Tenants tenants,
                Commercetools commercetools,
                PublicDocuments documents,
                ObjectProvider<InstantSource> clock,
                NotificationPublisher notifications) {
            return new IngressEndpoints(
                    tenants,
                    commercetools,
                    new PushTokenVerifier(documents, clock.getIfAvailable(InstantSource::system)),
                    !notifications.subscribedResources().isEmpty());
        }

        @Bean
        IngressController ingressController(
                IngressEndpoints endpoints,
                InboundPublisher publisher,
                InboundBodies bodies,
                InboundMetrics watch,
                SnsHttp snsHttp,
                ObjectProvider<InstantSource> clock,
                NotificationPublisher notifications) {
            InstantSource time = clock.getIfAvailable(InstantSource::system);
            return new IngressController(
                    endpoints,
                    notifications,
                    publisher,
                    new SnsSender(snsHttp, time),
                    new PushRejectionLog(time),
                    bodies,
                    watch);
        }
    }
}
