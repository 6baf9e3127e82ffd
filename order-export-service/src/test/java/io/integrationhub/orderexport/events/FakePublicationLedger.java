package io.integrationhub.orderexport.events;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.ledger.PublicationLedger;
import io.integrationhub.orderexport.order.Order;
import java.util.HashMap;
import java.util.Map;

/** The publications about one order in memory. */
class FakePublicationLedger implements PublicationLedger {

    private final Map<String, Published> published = new HashMap<>();

    void forget() {
        published.clear();
    }

    @Override
    public Map<String, Published> published(TenantId tenant, Order order) {
        return Map.copyOf(published);
    }

    @Override
    public void record(TenantId tenant, Order order, String eventType, String digest) {
        published.put(eventType, new Published(digest, order.version()));
    }
}
