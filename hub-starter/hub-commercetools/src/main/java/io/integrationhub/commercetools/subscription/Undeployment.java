package io.integrationhub.commercetools.subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Removes this service's Subscriptions and ends; started with {@code hub.undeploy=true}, and only then. A service that
 * merely stops keeps them, so that notifications wait for it to come back.
 */
final class Undeployment implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Undeployment.class);

    private final Subscriptions subscriptions;
    private final ApplicationContext context;

    Undeployment(Subscriptions subscriptions, ApplicationContext context) {
        this.subscriptions = subscriptions;
        this.context = context;
    }

    /** Before the watch begins, which waits for the service to be ready. */
    @Override
    public void run(ApplicationArguments args) {
        for (Subscriptions.Entry entry : subscriptions.all()) {
            boolean removed = entry.managed() && entry.keeper().remove();
            LOG.atInfo()
                    .addKeyValue("tenant", entry.tenant())
                    .addKeyValue("subscription", entry.keeper().key())
                    .log(removed ? "Subscription removed" : "There was no Subscription of the hub to remove");
        }
        SpringApplication.exit(context);
    }
}
