package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speaks to each tenant's order master in the protocol the tenant chose. */
class ChosenOrderMaster implements OrderMaster {

    private final Map<Adapter, OrderMaster> adapters = new EnumMap<>(Adapter.class);

    ChosenOrderMaster(List<OrderMasterAdapter> adapters) {
        adapters.forEach(adapter -> this.adapters.put(adapter.adapter(), adapter));
    }

    @Override
    public Verdict place(Tenant tenant, Order order) {
        return of(tenant).place(tenant, order);
    }

    @Override
    public Verdict amend(Tenant tenant, Order order, Receipt receipt) {
        return of(tenant).amend(tenant, order, receipt);
    }

    @Override
    public Verdict cancel(Tenant tenant, Order order, Receipt receipt) {
        return of(tenant).cancel(tenant, order, receipt);
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        return of(tenant).find(tenant, order);
    }

    private OrderMaster of(Tenant tenant) {
        Adapter adapter = OrderExportSettings.of(tenant).adapter();
        return Optional.ofNullable(adapters.get(adapter))
                .orElseThrow(() -> new IllegalStateException("no adapter for " + adapter));
    }
}
