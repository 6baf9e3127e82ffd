package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.util.Optional;

/** Orders in commercetools. Faults as {@link io.integrationhub.commercetools.Project#call}. */
public interface Orders {

    /** The order as it is now; empty if it does not exist. */
    Optional<StockOrder> load(StockTenant tenant, OrderId id);

    /**
     * Marks an order that was accepted without confirmation by the master. Repeatable. A value that the custom field
     * already has is kept.
     */
    void markUnconfirmed(StockTenant tenant, OrderId id);
}
