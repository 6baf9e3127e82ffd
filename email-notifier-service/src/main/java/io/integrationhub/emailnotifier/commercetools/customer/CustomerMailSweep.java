package io.integrationhub.emailnotifier.commercetools.customer;

import com.commercetools.api.client.ByProjectKeyCustomersGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.customer.Customer;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds customers who were not welcomed, because their messages were missed. */
record CustomerMailSweep(
        Commercetools commercetools, SdkCustomers customers, MissedCustomerMails missed, Tenants tenants)
        implements Sweep<Customer> {

    @Override
    public String name() {
        return "customer-mails";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sendsAnyOf(tenant, Set.of(MailType.CUSTOMER_WELCOME));
    }

    @Override
    public ByProjectKeyCustomersGet query(ProjectApiRoot api) {
        return api.customers().get();
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("customer", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, Customer resource) {
        Tenant tenant = tenants.get(tenantId);
        MailableCustomer customer = customers.mailable(tenant, resource);
        return missed.isMissing(tenant, customer)
                ? Optional.of(Notification.missed(
                        commercetools.project(tenantId).key(),
                        "ResourceUpdated",
                        new ResourceRef("customer", customer.id().value(), resource.getVersion()),
                        Optional.of(customer.name())))
                : Optional.empty();
    }
}
