package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;

/** Tells the other services what happened to a tenant's stock. */
public interface StockEventPublisher {

    /**
     * Tells of a crossing. Telling it again is harmless: the event has the same id.
     *
     * <p>Faults as those of {@link io.integrationhub.stream.EventPublisher#publish}.
     */
    void tell(Tenant tenant, StockEvent crossing);
}
