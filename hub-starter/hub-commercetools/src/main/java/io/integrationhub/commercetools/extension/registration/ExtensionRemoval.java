package io.integrationhub.commercetools.extension.registration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/**
 * Removes this service's Extensions with {@code hub.undeploy=true}, before the Subscriptions go and the process ends. A
 * service that merely stops keeps them, and its absence fails customers' writes: that is why it runs in several
 * replicas.
 *
 * @param registrations the Extensions to remove
 */
record ExtensionRemoval(Registrations registrations) implements ApplicationRunner, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionRemoval.class);

    @Override
    public int getOrder() {
        return 0; // whoever ends the process has no order, which is the last
    }

    @Override
    public void run(ApplicationArguments args) {
        for (Registrations.Entry entry : registrations.all()) {
            boolean removed = entry.managed() && entry.keeper().remove();
            LOG.atInfo()
                    .addKeyValue("tenant", entry.tenant())
                    .addKeyValue("extension", entry.keeper().key())
                    .log(removed ? "Extension removed" : "There was no Extension of the hub to remove");
        }
    }
}
