package io.integrationhub.emailnotifier.commercetools.order;

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
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.util.EnumSet;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds orders about which a mail is missing, because their messages were. */
record OrderMailSweep(Commercetools commercetools, SdkOrders orders, MissedOrderMails missed, Tenants tenants)
        implements Sweep<Order> {

    @Override
    public String name() {
        return "order-mails";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sendsAnyOf(tenant, EnumSet.range(MailType.ORDER_CONFIRMATION, MailType.REFUND));
    }

    @Override
    public ByProjectKeyOrdersGet query(ProjectApiRoot api) {
        return api.orders().get().withExpand(SdkOrders.EXPANDED);
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("order", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, Order resource) {
        Tenant tenant = tenants.get(tenantId);
        MailableOrder order = orders.mailable(tenant, resource);
        return missed.isMissing(tenant, order)
                ? Optional.of(Notification.missed(
                        commercetools.project(tenantId).key(),
                        "ResourceUpdated",
                        new ResourceRef("order", order.id().value(), resource.getVersion()),
                        Optional.of(order.details().number())))
                : Optional.empty();
    }
}
