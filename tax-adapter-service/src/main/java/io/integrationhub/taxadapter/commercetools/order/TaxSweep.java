package io.integrationhub.taxadapter.commercetools.order;

import com.commercetools.api.client.ByProjectKeyOrdersGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds orders whose changes no message has announced: not recorded, or changed, returned or cancelled since. */
record TaxSweep(Commercetools commercetools, OrderReader reader, TaxLedger ledger, TaxEngine engine, Tenants tenants)
        implements Sweep<Order> {

    @Override
    public String name() {
        return "tax";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EngineSelection.isExternal(tenant);
    }

    @Override
    public ByProjectKeyOrdersGet query(ProjectApiRoot api) {
        return api.orders().get();
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("order", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, Order resource) {
        Tenant tenant = tenants.get(tenantId);
        TaxableOrder order = reader.read(tenant, SdkOrders.json(resource));
        if (isSettled(tenant, order)) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                commercetools.project(tenantId).key(),
                "ResourceUpdated",
                new ResourceRef("order", order.id().value(), resource.getVersion()),
                Optional.of(order.number())));
    }

    private boolean isSettled(Tenant tenant, TaxableOrder order) {
        return order.sale()
                .filter(sale -> engine.storesDocuments(tenant, sale.transaction()))
                .map(_ -> ledger.documents(tenant.id(), order.id()).isSettled(order))
                .orElse(true);
    }
}
