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

/** Delegates to the adapter that the tenant has configured. */
class ChosenOrderMaster implements OrderMaster {

    private final Map<Adapter, OrderMaster> adapters = new EnumMap<>(Adapter.class);

    ChosenOrderMaster(List<OrderMasterAdapter> adapters) {
        adapters.forEach(adapter -> this.adapters.put(adapter.adapter(), adapter));
    }

    @Override
    public OrderMasterResponse place(Tenant tenant, Order order) {
        return of(tenant).place(tenant, order);
    }

    @Override
    public OrderMasterResponse amend(Tenant tenant, Order order, Receipt receipt) {
        return of(tenant).amend(tenant, order, receipt);
    }

    @Override
    public OrderMasterResponse cancel(Tenant tenant, Order order, Receipt receipt) {
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
