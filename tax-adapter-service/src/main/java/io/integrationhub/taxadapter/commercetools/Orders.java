package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import java.util.Optional;

/** Orders in commercetools. Faults are those of {@link io.integrationhub.commercetools.Project#call}. */
public interface Orders {

    /** The order as it is now; empty if it was deleted. Only reads. */
    Optional<TaxableOrder> load(Tenant tenant, OrderId id);
}
