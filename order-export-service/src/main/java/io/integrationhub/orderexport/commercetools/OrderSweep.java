package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.client.ByProjectKeyOrdersGet;
import com.commercetools.api.client.ProjectApiRoot;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.export.CopyDecision;
import io.integrationhub.orderexport.export.CopyEntry;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.export.Gate;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds orders whose messages were missed: exportable but not exported, changed since, or with unpublished changes. */
class OrderSweep implements Sweep<com.commercetools.api.models.order.Order> {

    private final Shops shops;
    private final ExportLedger ledger;
    private final ReturnLedger returns;
    private final CopyLedger copies;
    private final OrderEvents events;
    private final Tenants tenants;

    OrderSweep(
            Shops shops,
            ExportLedger ledger,
            ReturnLedger returns,
            CopyLedger copies,
            OrderEvents events,
            Tenants tenants) {
        this.shops = shops;
        this.ledger = ledger;
        this.returns = returns;
        this.copies = copies;
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
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("order", resource);
    }

    @Override
    public Optional<Notification> missedNotification(
            TenantId tenantId, com.commercetools.api.models.order.Order resource) {
        Tenant tenant = tenants.get(tenantId);
        Shop shop = shops.of(tenant);
        Order order = shop.order(resource);
        if (isUpToDate(tenant, shop, order)
                && areCopiesUpToDate(tenant, shop, order)
                && !events.hasUnpublished(tenant, order)) {
            return Optional.empty();
        }
        return Optional.of(new Notification(
                shop.project().key(),
                "order",
                order.id().value(),
                Optional.of(order.number().value()),
                "ResourceUpdated",
                order.id() + "@" + order.version(),
                0,
                order.version()));
    }

    /** Whether the order master has the order as it is now or must not get it. */
    private boolean isUpToDate(Tenant tenant, Shop shop, Order order) {
        if (!OrderExportSettings.exports(tenant)) {
            return true;
        }
        ExportEntry entry = ledger.find(tenant.id(), order.id()).orElse(ExportEntry.NONE);
        boolean neverSent = entry.receipt().isEmpty()
                && entry.attempted().isEmpty()
                && order.receipt().isEmpty();
        Gate gate = shop.settings().toGate();
        boolean heldBack = (entry.resendRequested() ? gate.withoutScope() : gate)
                .obstacleTo(order)
                .isPresent();
        return neverSent && heldBack || entry.isUpToDate(order) && !hasReturnToSend(shop, tenant, order);
    }

    private boolean areCopiesUpToDate(Tenant tenant, Shop shop, Order order) {
        Gate gate = shop.settings().toGate();
        return shop.settings().copies().keySet().stream()
                .map(copy -> copies.find(tenant.id(), copy, order.id()).orElse(CopyEntry.NONE))
                .map(entry -> CopyDecision.of(order, entry, gate, () -> Approval.PENDING))
                .noneMatch(CopyDecision.Send.class::isInstance);
    }

    private boolean hasReturnToSend(Shop shop, Tenant tenant, Order order) {
        return shop.settings().returns() == OrderExportSettings.Returns.SEND
                && !order.status()
                        .advisedInShopExcept(returns.answered(tenant.id(), order.id()))
                        .isEmpty();
    }
}
