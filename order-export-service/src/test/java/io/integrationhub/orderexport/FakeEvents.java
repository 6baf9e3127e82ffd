package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Notes what was told, each fact once. */
class FakeEvents implements OrderEvents {

    private final Set<String> told = new LinkedHashSet<>();

    Set<String> told() {
        return Set.copyOf(told);
    }

    @Override
    public boolean hasNews(Tenant tenant, Order order) {
        return !told.contains("seen");
    }

    @Override
    public void announce(Tenant tenant, Order order) {
        told.add("seen");
    }

    @Override
    public void exported(Tenant tenant, Order order, Receipt receipt) {
        told.add("exported");
    }

    @Override
    public void rejected(Tenant tenant, Order order, Rejection rejection) {
        told.add("rejected");
    }
}
