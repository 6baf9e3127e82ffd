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
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads customers over HTTP. */
class HttpCustomerMaster implements CustomerMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final CustomerRecords customers;
    private final CustomerList list;

    HttpCustomerMaster(SystemClients systems, CustomerRecords customers, CustomerList list) {
        this.systems = systems;
        this.customers = customers;
        this.list = list;
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
    public boolean hasList(Tenant tenant) {
        return CustomerTenant.isMastered(tenant)
                && !tenant.section(HttpMasterSettings.SECTION).listPath().isEmpty();
    }

    @Override
    public CustomerPage list(Tenant tenant, Optional<String> cursor) {
        return list.page(tenant, cursor);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        List<Connection> connections = new ArrayList<>();
        String master = CustomerTenant.masterOf(tenant);
        if (CustomerTenant.readsFromMaster(tenant)) {
            SystemCall call = SystemCall.get("try-customer", path(tenant, new CustomerNumber("hub-doctor")));
            connections.add(new SystemConnection(systems, tenant, master, "read a customer").triedWith(call));
        }
        if (hasList(tenant)) {
            SystemConnection connection = new SystemConnection(systems, tenant, master, "list customers");
            connections.add(connection.triedBy(client -> connection.healthy("its first page has "
                    + list.page(tenant, Optional.empty(), client).customers().size() + " customers")));
        }
        return connections;
    }

    private static String path(Tenant tenant, CustomerNumber number) {
        return tenant.section(HttpMasterSettings.SECTION)
                .findPath()
                .replace("{number}", SystemCall.segment(number.value()));
    }
}
