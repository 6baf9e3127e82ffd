package io.integrationhub.commercetools.subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Removes this service's Subscriptions and ends the process; started only with {@code hub.undeploy=true}. A service
 * that merely stops keeps them, so that notifications wait until it is back.
 */
final class SubscriptionRemoval implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionRemoval.class);

    private final Subscriptions subscriptions;
    private final ApplicationContext context;

    SubscriptionRemoval(Subscriptions subscriptions, ApplicationContext context) {
        this.subscriptions = subscriptions;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (TenantSubscription subscription : subscriptions.all()) {
            boolean removed =
                    subscription.isManaged() && subscription.reconciler().remove();
            log.atInfo()
                    .addKeyValue("tenant", subscription.tenant())
                    .addKeyValue("subscription", subscription.key())
                    .log(removed ? "Subscription removed" : "No Subscription of the hub to remove");
        }
        SpringApplication.exit(context);
    }
}
