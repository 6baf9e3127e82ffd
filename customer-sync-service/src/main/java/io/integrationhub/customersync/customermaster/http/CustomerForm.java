package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;

/** What the mapping yields; the fields are checked here, because a mapping may yield anything. */
record CustomerForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean active) {

    /** The customer, which is the one that was requested. */
    Customer toCustomer(CustomerNumber requested) {
        if (!requested.value().equals(number)) {
            throw new IllegalArgumentException("'number' is not the number that was requested");
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("'name' is missing");
        }
        return new Customer(requested, name, !Boolean.FALSE.equals(active));
    }
}
