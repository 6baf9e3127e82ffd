package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.client.ByProjectKeyOrdersGet;
import com.commercetools.api.client.ProjectApiRoot;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportEntry;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;

/** Finds orders that messages missed: not exported although they may leave, changed since, or with something untold. */
class OrderSweep implements Sweep<com.commercetools.api.models.order.Order> {

    private final Shops shops;
    private final ExportLedger ledger;
    private final OrderEvents events;
    private final Tenants tenants;

    OrderSweep(Shops shops, ExportLedger ledger, OrderEvents events, Tenants tenants) {
        this.shops = shops;
        this.ledger = ledger;
        this.events = events;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public ByProjectKeyOrdersGet query(ProjectApiRoot api) {
        return api.orders().get().withExpand(Shops.EXPANDED);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, com.commercetools.api.models.order.Order resource) {
        Tenant tenant = tenants.get(tenantId);
        Order order = shops.of(tenant).order(resource);
        boolean well = isSettled(tenant, order) && !events.hasNews(tenant, order);
        return well
                ? Optional.empty()
                : Optional.of(new Notification(
                        shops.of(tenant).project().key(),
                        "order",
                        order.id().value(),
                        Optional.of(order.number().value()),
                        "ResourceUpdated",
                        order.id() + "@" + order.version(),
                        0,
                        order.version()));
    }

    /** Whether the master knows all about it, or is not to know it. */
    private boolean isSettled(Tenant tenant, Order order) {
        if (!OrderExportSettings.exports(tenant)) {
            return true;
        }
        ExportEntry entry = ledger.find(tenant.id(), order.id()).orElse(ExportEntry.NONE);
        boolean neverLeft = entry.receipt().isEmpty()
                && entry.attempted().isEmpty()
                && order.export().isEmpty();
        boolean heldBack =
                OrderExportSettings.of(tenant).toGate().obstacleTo(order).isPresent();
        return neverLeft && heldBack || entry.settles(order);
    }
}
