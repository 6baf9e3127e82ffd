package io.integrationhub.customersync.commercetools;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Customers, read and written with the SDK. */
class SdkCustomers implements Customers {

    private final Commercetools commercetools;
    private final ProvisionedFields customFields;
    private final Map<TenantId, ProjectCustomers> projects = new ConcurrentHashMap<>();

    SdkCustomers(Commercetools commercetools, ProvisionedFields customFields) {
        this.commercetools = commercetools;
        this.customFields = customFields;
    }

    @Override
    public List<ExistingCustomer> candidates(
            Tenant tenant, Customer customer, Optional<CustomerLink> link, Search search) {
        Optional<String> linked = link.flatMap(CustomerLink::customerId);
        return of(tenant).find(new CustomerLookup(customer.identity(), linked, search == Search.THOROUGH));
    }

    @Override
    public Set<Reference> missing(Tenant tenant, Customer customer) {
        return of(tenant).missing(customer, CustomerTenant.createsGroups(tenant), DryRun.isOn(tenant));
    }

    @Override
    public Optional<ExistingCustomer> create(Tenant tenant, Customer customer) {
        return of(tenant).create(customer);
    }

    @Override
    public Optional<ExistingCustomer> update(
            Tenant tenant, ExistingCustomer existing, Function<ExistingCustomer, List<CustomerChange>> changes) {
        return of(tenant).update(existing, changes);
    }

    @Override
    public void delete(Tenant tenant, ExistingCustomer existing) {
        of(tenant).delete(existing);
    }

    private ProjectCustomers of(Tenant tenant) {
        return projects.computeIfAbsent(
                tenant.id(),
                id -> new ProjectCustomers(
                        commercetools.project(id),
                        ImportSettings.of(tenant),
                        (resource, values) -> customFields.changes(tenant, resource, values)));
    }
}
