package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.customersync.settings.ImportSettings.Messages;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.List;
import java.util.Optional;

/** Reads customers over HTTP. */
class HttpCustomerMaster implements CustomerMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final CustomerRecords customers;

    HttpCustomerMaster(SystemClients systems, CustomerRecords customers) {
        this.systems = systems;
        this.customers = customers;
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
        Customer customer = customers.read(tenant, response);
        if (!customer.number().equals(number)) {
            throw new PermanentFault(
                    CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE,
                    "the response cannot be read: 'number' is not the number that was requested");
        }
        return Optional.of(customer);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-customer", path(tenant, new CustomerNumber("hub-doctor")));
        return CustomerTenant.isMastered(tenant) && ImportSettings.of(tenant).messages() == Messages.DOORBELLS
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
