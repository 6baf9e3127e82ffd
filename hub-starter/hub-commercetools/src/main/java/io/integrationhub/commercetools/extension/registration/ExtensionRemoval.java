package io.integrationhub.commercetools.extension.registration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/**
 * Removes this service's Extensions with {@code hub.undeploy=true}, before the Subscriptions are removed and the
 * process ends. A service that merely stops keeps them; while no replica runs, customers' writes fail.
 *
 * @param extensions the Extensions to remove
 */
record ExtensionRemoval(Extensions extensions) implements ApplicationRunner, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ExtensionRemoval.class);

    @Override
    public int getOrder() {
        return 0; // before the runner that ends the process, which has no order and so is the last
    }

    @Override
    public void run(ApplicationArguments args) {
        for (TenantExtension extension : extensions.all()) {
            boolean removed = extension.isManaged() && extension.reconciler().remove();
            log.atInfo()
                    .addKeyValue("tenant", extension.tenant())
                    .addKeyValue("extension", extension.key())
                    .log(removed ? "Extension removed" : "No Extension of the hub to remove");
        }
    }
}
