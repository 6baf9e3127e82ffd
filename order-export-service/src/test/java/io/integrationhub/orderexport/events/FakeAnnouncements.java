package io.integrationhub.orderexport.events;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.ledger.AnnouncementLedger;
import io.integrationhub.orderexport.order.Order;
import java.util.HashMap;
import java.util.Map;

/** What was told about one order, in memory. */
class FakeAnnouncements implements AnnouncementLedger {

    private final Map<String, Told> told = new HashMap<>();

    @Override
    public Map<String, Told> told(TenantId tenant, Order order) {
        return Map.copyOf(told);
    }

    @Override
    public void tell(TenantId tenant, Order order, String fact, String digest) {
        told.put(fact, new Told(digest, order.version()));
    }
}
