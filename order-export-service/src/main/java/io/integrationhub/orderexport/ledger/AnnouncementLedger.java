package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Order;
import java.util.Map;

/** Remembers what the other services were told about each order. */
public interface AnnouncementLedger {

    /** What was told last, by fact. */
    Map<String, Told> told(TenantId tenant, Order order);

    /** Notes what was told; an older version of the order never replaces a newer one. Repeating it changes nothing. */
    void tell(TenantId tenant, Order order, String fact, String digest);

    /**
     * What was told about one fact.
     *
     * @param digest changes when there is news
     * @param version the order's version it was taken from
     */
    record Told(String digest, long version) {}
}
