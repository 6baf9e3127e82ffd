package io.integrationhub.commercetools.subscription;

import static java.util.stream.Collectors.toSet;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.NotificationFilter;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.commercetools.watch.FirstCheckHealth;
import io.integrationhub.commercetools.watch.LimitDoctorCheck;
import io.integrationhub.commercetools.watch.Watch;
import io.integrationhub.commercetools.watch.WatchDoctorCheck;
import io.integrationhub.commercetools.watch.WatchHealth;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.SettingsCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Provides the service's Subscriptions. */
@AutoConfiguration
@EnableConfigurationProperties(NotificationSettings.class)
class SubscriptionAutoConfiguration {

    /** https://docs.commercetools.com/api/limits#subscriptions. */
    private static final int MAX_SUBSCRIPTIONS = 50;

    @Bean
    static TenantSection<SubscriptionSettings> subscriptionSection() {
        return SubscriptionSettings.SECTION;
    }

    @Bean
    static SettingsCheck sharedTopicCheck() {
        return new SharedTopicCheck();
    }

    @Bean
    Subscriptions subscriptions(
            @Value("${hub.service}") String service,
            Tenants tenants,
            Commercetools commercetools,
            NotificationSettings settings,
            ObjectProvider<TenantRequirement> requirements) {
        return new Subscriptions(
                service, tenants, commercetools, tenant -> settingsOf(tenant, settings, requirements.stream()));
    }

    private static NotificationSettings settingsOf(
            Tenant tenant, NotificationSettings settings, Stream<TenantRequirement> requirements) {
        return settings.without(requirements
                .filter(requirement -> !requirement.appliesTo(tenant))
                .flatMap(requirement -> requirement.subscribedResources().stream())
                .collect(toSet()));
    }

    /** Watches nothing while the Subscriptions are being removed, because it would create them again. */
    @Bean
    Watch<TenantSubscription> subscriptionWatch(
            Subscriptions subscriptions, @Value("${hub.undeploy:false}") boolean undeploy, MeterRegistry meters) {
        return new Watch<>(
                        "subscription-watch",
                        undeploy ? List.of() : subscriptions.all(),
                        tenant -> tenant.section(SubscriptionSettings.SECTION).checkInterval())
                .measuredAs("hub.subscription.healthy", meters);
    }

    /**
     * For work that services schedule themselves: requests block, and would delay other work on the application's
     * scheduler.
     */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler commercetoolsScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("commercetools-");
        return scheduler;
    }

    @Bean
    HealthIndicator subscriptionsHealthIndicator(Watch<TenantSubscription> subscriptionWatch) {
        return new WatchHealth(subscriptionWatch);
    }

    /** Part of the readiness: a tenant that goes live should not place orders before its Subscription exists. */
    @Bean("notificationsHealthIndicator")
    HealthIndicator firstSubscriptionsHealth(Watch<TenantSubscription> subscriptionWatch) {
        return new FirstCheckHealth(subscriptionWatch);
    }

    @Bean
    RecordHandler notificationRelay(
            Commercetools commercetools,
            RecordPublisher publisher,
            NotificationSettings settings,
            ObjectProvider<NotificationFilter> filter) {
        return new NotificationRelay(
                commercetools, publisher, settings, filter.getIfAvailable(() -> NotificationFilter.NONE));
    }

    @Bean
    DoctorCheck subscriptionDoctorCheck(Subscriptions subscriptions) {
        return new WatchDoctorCheck("commercetools-subscription", "Subscription", subscriptions::of);
    }

    @Bean
    DoctorCheck subscriptionLimitDoctorCheck(Subscriptions subscriptions, Commercetools commercetools) {
        return new LimitDoctorCheck(
                "commercetools-subscription-limit",
                "Subscription",
                MAX_SUBSCRIPTIONS,
                subscriptions::of,
                tenant -> count(commercetools.project(tenant)));
    }

    @Bean
    DoctorCheck sharedQueueDoctorCheck(Subscriptions subscriptions) {
        return new SharedQueueDoctorCheck(subscriptions);
    }

    private static long count(Project project) {
        return project.call(project.api().subscriptions().get().withLimit(1).withWithTotal(true))
                .getTotal();
    }

    @Bean
    @ConditionalOnBooleanProperty("hub.undeploy")
    SubscriptionRemoval subscriptionRemoval(Subscriptions subscriptions, ApplicationContext context) {
        return new SubscriptionRemoval(subscriptions, context);
    }
}
