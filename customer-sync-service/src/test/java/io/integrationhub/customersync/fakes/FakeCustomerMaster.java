package io.integrationhub.customersync.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A master with the customers that a test gives it. */
public final class FakeCustomerMaster implements CustomerMaster {

    private final Map<CustomerNumber, Customer> customers = new HashMap<>();
    private Optional<Fault> failure = Optional.empty();

    public void add(Customer customer) {
        customers.put(customer.number(), customer);
    }

    /** Fails from now on. */
    public void failsWith(Fault fault) {
        failure = Optional.of(fault);
    }

    @Override
    public Optional<Customer> find(Tenant tenant, CustomerNumber number) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        return Optional.ofNullable(customers.get(number));
    }
}
