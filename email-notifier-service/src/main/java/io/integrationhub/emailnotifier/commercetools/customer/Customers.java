package io.integrationhub.emailnotifier.commercetools.customer;

import io.integrationhub.core.tenant.Tenant;
import java.util.Optional;

/** Customers in commercetools. */
public interface Customers {

    /**
     * Loads a customer as it is now; empty if it was deleted. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    Optional<MailableCustomer> load(Tenant tenant, CustomerId id);
}
