package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;

/** Publishes stock events to other services. */
interface StockEventPublisher {

    /**
     * Publishes an event. Repeatable: the event has the same id each time.
     *
     * <p>Faults as {@link io.integrationhub.stream.publish.EventPublisher#publish}.
     */
    void publish(TenantId tenant, StockEvent event);
}
