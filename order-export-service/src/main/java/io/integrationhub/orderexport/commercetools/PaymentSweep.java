package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.client.ByProjectKeyPaymentsGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.payment.Payment;
import com.commercetools.api.models.payment.TransactionState;
import com.commercetools.api.models.payment.TransactionType;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds orders whose payment or refund was missed. A transaction modifies the payment but not the order, so the sweep
 * of orders does not find an order that waited for it, nor a refund that was not published.
 */
class PaymentSweep implements Sweep<Payment> {

    private final Shops shops;
    private final Orders orders;
    private final SentOrders sent;
    private final OrderEvents events;
    private final Tenants tenants;

    PaymentSweep(Shops shops, Orders orders, SentOrders sent, OrderEvents events, Tenants tenants) {
        this.shops = shops;
        this.orders = orders;
        this.sent = sent;
        this.events = events;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public ByProjectKeyPaymentsGet query(ProjectApiRoot api) {
        return api.payments().get();
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("payment", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, Payment payment) {
        Tenant tenant = tenants.get(tenantId);
        boolean succeeded = payment.getTransactions().stream()
                .anyMatch(transaction -> transaction.getState() == TransactionState.SUCCESS);
        boolean missed = succeeded
                && orders.paidWith(tenant, payment.getId()).stream()
                        .anyMatch(id -> waits(tenant, id) || hasUnpublishedRefund(tenant, id, payment));
        if (!missed) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                shops.of(tenant).project().key(),
                "ResourceUpdated",
                new ResourceRef("payment", payment.getId(), payment.getVersion()),
                Optional.empty()));
    }

    /** Whether the order was never sent although the gate lets it pass now. */
    private boolean waits(Tenant tenant, OrderId id) {
        return OrderExportSettings.waitsForPayment(tenant)
                && !sent.areSentToAll(tenant, id)
                && orders.load(tenant, id)
                        .filter(order -> sent.isMissing(tenant, order))
                        .filter(order -> tenant.section(OrderExportSettings.SECTION)
                                .toGate()
                                .obstacleTo(order)
                                .isEmpty())
                        .isPresent();
    }

    private boolean hasUnpublishedRefund(Tenant tenant, OrderId id, Payment payment) {
        boolean refunded = payment.getTransactions().stream()
                .anyMatch(transaction -> transaction.getType() == TransactionType.REFUND
                        && transaction.getState() == TransactionState.SUCCESS);
        return refunded
                && orders.load(tenant, id)
                        .filter(order -> events.hasUnpublished(tenant, order))
                        .isPresent();
    }
}
