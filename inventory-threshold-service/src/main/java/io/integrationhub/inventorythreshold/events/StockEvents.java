package io.integrationhub.inventorythreshold.events;

import io.integrationhub.inventorythreshold.stock.Crossing;
import io.integrationhub.starter.tenant.Tenant;

/** Tells the other services what happened to a tenant's stock. */
public interface StockEvents {

    /**
     * Tells of a crossing. Telling it again is harmless: the event has the same id.
     *
     * <p>Faults as those of {@link io.integrationhub.starter.stream.EventPublisher#publish}.
     */
    void tell(Tenant tenant, Crossing crossing);
}
