package io.integrationhub.commercetools.subscription;

import static java.util.stream.Collectors.toSet;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.TenantNeed;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Puts the keeping of Subscriptions together. */
@AutoConfiguration
@EnableConfigurationProperties(FeedSettings.class)
class SubscriptionAutoConfiguration {

    @Bean
    static TenantSection<SubscriptionSettings> subscriptionSection() {
        return SubscriptionSettings.SECTION;
    }

    @Bean
    Subscriptions subscriptions(
            @Value("${hub.service}") String service,
            Tenants tenants,
            Commercetools commercetools,
            FeedSettings feeds,
            ObjectProvider<TenantNeed> needs) {
        return new Subscriptions(service, tenants, commercetools, tenant -> feedsOf(tenant, feeds, needs.stream()));
    }

    private static FeedSettings feedsOf(Tenant tenant, FeedSettings feeds, Stream<TenantNeed> needs) {
        return feeds.without(needs.filter(need -> !need.isOf(tenant))
                .flatMap(need -> need.feeds().stream())
                .collect(toSet()));
    }

    @Bean
    SubscriptionWatch subscriptionWatch(
            Subscriptions subscriptions,
            @Qualifier("commercetoolsScheduler") TaskScheduler scheduler,
            MeterRegistry meters) {
        return new SubscriptionWatch(subscriptions, scheduler, meters);
    }

    /** Not the application's own scheduler: requests block, and would hold up other work there. */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler commercetoolsScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("commercetools-");
        return scheduler;
    }

    @Bean
    HealthIndicator subscriptionsHealthIndicator(SubscriptionWatch watch) {
        return new SubscriptionHealth(watch);
    }

    @Bean
    RecordHandler notificationRelay(Commercetools commercetools, RecordPublisher publisher, FeedSettings feeds) {
        return new NotificationRelay(commercetools, publisher, feeds);
    }

    @Bean
    DoctorCheck subscriptionDoctorCheck(Subscriptions subscriptions) {
        return new SubscriptionDoctorCheck(subscriptions);
    }

    @Bean
    @ConditionalOnBooleanProperty("hub.undeploy")
    Undeployment undeployment(Subscriptions subscriptions, ApplicationContext context) {
        return new Undeployment(subscriptions, context);
    }
}
