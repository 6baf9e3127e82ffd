package io.integrationhub.customersync.customer.decision;

import io.integrationhub.customersync.customer.Customer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The custom field that says that the master does not use a customer any more. */
final class InactiveMark {

    private InactiveMark() {}

    /** The customer, marked, and otherwise as it is in commercetools. */
    static Customer on(Customer customer, String field) {
        Customer.Identity identity =
                new Customer.Identity(customer.number(), customer.identity().key(), Optional.empty(), Optional.empty());
        return new Customer(
                identity,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(field, Optional.of(true)),
                false,
                customer.version());
    }

    /** The customer, with the mark removed if it is there. */
    static Customer removedFrom(Customer customer, String field) {
        Map<String, Optional<Object>> custom = new HashMap<>(customer.custom());
        custom.putIfAbsent(field, Optional.empty());
        return new Customer(
                customer.identity(),
                customer.profile(),
                customer.addresses(),
                customer.groups(),
                customer.stores(),
                custom,
                customer.active(),
                customer.version());
    }
}
