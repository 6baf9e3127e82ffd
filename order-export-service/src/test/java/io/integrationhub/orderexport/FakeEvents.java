package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Records which kinds of events were published. */
class FakeEvents implements OrderEvents {

    private final Set<String> published = new LinkedHashSet<>();

    Set<String> published() {
        return Set.copyOf(published);
    }

    @Override
    public boolean hasUnpublished(Tenant tenant, Order order) {
        return !published.contains("changes");
    }

    @Override
    public void publishChanges(Tenant tenant, Order order) {
        published.add("changes");
    }

    @Override
    public void publishExported(Tenant tenant, Order order, Receipt receipt) {
        published.add("exported");
    }

    @Override
    public void publishRejected(Tenant tenant, Order order, Rejection rejection) {
        published.add("rejected");
    }

    @Override
    public void publishRejectedChange(Tenant tenant, Order order, Receipt receipt, Rejection rejection) {
        published.add("change-rejected");
    }
}
