package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Order;
import java.util.Map;

/** Records which facts about each order were published to the other services. */
public interface PublicationLedger {

    /**
     * Returns what was published last, by event type; where an order has several facts of a type, by type, {@code #}
     * and subject.
     */
    Map<String, Published> published(TenantId tenant, Order order);

    /** Records a publication; an older version of the order never replaces a newer one. Repeatable. */
    void record(TenantId tenant, Order order, String eventType, String digest);

    /**
     * A published fact.
     *
     * @param digest hash of the fact
     * @param version version of the order from which the fact was taken
     */
    record Published(String digest, long version) {}
}
