package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.StockOrder;
import java.util.Optional;

/** Orders in commercetools. Faults as those of {@link io.integrationhub.commercetools.Project#call}. */
public interface Orders {

    /** The order as it is now; empty if there is none. */
    Optional<StockOrder> load(Tenant tenant, OrderId id);

    /**
     * Marks an order that was accepted without the master's word. Marking again writes nothing; a mark of a person's
     * own stays.
     */
    void mark(Tenant tenant, OrderId id, String mark);
}
