package io.integrationhub.emailnotifier.commercetools.order;

import io.integrationhub.core.tenant.Tenant;
import java.util.Optional;

/** Orders in commercetools. */
public interface Orders {

    /**
     * Loads an order as it is now; empty if it was deleted. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    Optional<MailableOrder> load(Tenant tenant, OrderId id);
}
