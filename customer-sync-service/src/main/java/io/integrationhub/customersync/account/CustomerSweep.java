package io.integrationhub.customersync.account;

import com.commercetools.api.client.ByProjectKeyCustomersGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.customer.Customer;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.settings.ExportSettings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds customers whose changes were missed. */
class CustomerSweep implements Sweep<Customer> {

    private final Commercetools commercetools;
    private final ProfileLedger ledger;
    private final Tenants tenants;

    CustomerSweep(Commercetools commercetools, ProfileLedger ledger, Tenants tenants) {
        this.commercetools = commercetools;
        this.ledger = ledger;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.exports(tenant);
    }

    @Override
    public ByProjectKeyCustomersGet query(ProjectApiRoot api) {
        return api.customers().get().withExpand(SdkAccounts.EXPANDED);
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("customer", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId id, Customer customer) {
        Tenant tenant = tenants.get(id);
        Project project = commercetools.project(id);
        Person person = PersonReader.of(tenant, project.clientId()).read(customer);
        if (ledger.isUpToDate(id, ExportSettings.of(tenant).targetNames(), person)) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                project.key(),
                "ResourceUpdated",
                new ResourceRef("customer", customer.getId(), customer.getVersion()),
                Optional.ofNullable(customer.getCustomerNumber())));
    }
}
