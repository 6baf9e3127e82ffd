package io.integrationhub.inventorythreshold.events;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Crossing;

/** Tells the other services what happened to a tenant's stock. */
public interface StockEvents {

    /**
     * Tells of a crossing. Telling it again is harmless: the event has the same id.
     *
     * <p>Faults as those of {@link io.integrationhub.stream.publish.EventPublisher#publish}.
     */
    void tell(Tenant tenant, Crossing crossing);
}
