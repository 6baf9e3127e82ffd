package io.integrationhub.customersync.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A master with the customers that a test gives it. */
public final class FakeCustomerMaster implements CustomerMaster {

    private final Map<CustomerNumber, Customer> customers = new HashMap<>();
    private Optional<Fault> failure = Optional.empty();
    private List<ListedCustomer> listed = List.of();
    private int size;

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

    /** Lists customers from now on, so many on a page. */
    public void lists(List<? extends ListedCustomer> items, int pageSize) {
        listed = List.copyOf(items);
        size = pageSize;
    }

    @Override
    public boolean hasList(Tenant tenant) {
        return size > 0;
    }

    @Override
    public CustomerPage list(Tenant tenant, Optional<String> cursor) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        int start = cursor.map(Integer::parseInt).orElse(0);
        int end = Math.min(start + size, listed.size());
        return new CustomerPage(
                listed.subList(start, end), end < listed.size() ? Optional.of(String.valueOf(end)) : Optional.empty());
    }
}
