package io.integrationhub.taxadapter.commercetools.order;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.TaxableOrder;
import java.util.Optional;

/** Orders in commercetools. */
public interface Orders {

    /**
     * Loads an order as it is now; empty if it was deleted. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    Optional<TaxableOrder> load(Tenant tenant, OrderId id);
}
