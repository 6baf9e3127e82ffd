package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.util.List;
import java.util.Optional;

/** Reads customers over HTTP. */
class HttpCustomerMaster implements CustomerMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final DocumentReader<CustomerForm> customers;

    HttpCustomerMaster(SystemClients systems, TenantMappings mapping) {
        this.systems = systems;
        this.customers =
                new DocumentReader<>(mapping, CustomerForm.class, CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE);
    }

    @Override
    public Optional<Customer> find(Tenant tenant, CustomerNumber number) {
        SystemResponse response = systems.client(tenant.id(), CustomerTenant.masterOf(tenant))
                .call(SystemCall.get("find-customer", path(tenant, number)));
        if (response.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE,
                    "the master responded to the request for customer " + number + " with status " + response.status());
        }
        return Optional.of(customers.read(tenant, response, form -> form.toCustomer(number)));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-customer", path(tenant, new CustomerNumber("hub-doctor")));
        return CustomerTenant.isMastered(tenant)
                ? List.of(new SystemConnection(systems, tenant, CustomerTenant.masterOf(tenant), "read a customer")
                        .triedWith(call))
                : List.of();
    }

    private static String path(Tenant tenant, CustomerNumber number) {
        return tenant.section(HttpMasterSettings.SECTION)
                .findPath()
                .replace("{number}", SystemCall.segment(number.value()));
    }
}
