package io.integrationhub.customersync.commercetools;

import io.integrationhub.customersync.commercetools.CustomerQuery.Condition;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one customer is searched by.
 *
 * @param linkedId id of the customer that it was linked to
 * @param isThorough whether everything counts at once
 */
record CustomerLookup(Customer.Identity identity, Optional<String> linkedId, boolean isThorough) {

    /** The conditions that identify the customer; searching by them is cheap. */
    List<Condition> first() {
        Condition key = new Condition("key", identity.key());
        return linkedId.map(id -> List.of(new Condition("id", id), key)).orElseGet(() -> List.of(key));
    }

    /** The other conditions. */
    List<Condition> second() {
        return Stream.of(
                        Optional.of(new Condition(
                                "customerNumber", identity.number().value())),
                        identity.externalId().map(id -> new Condition("externalId", id)),
                        identity.email().map(email -> new Condition("lowercaseEmail", Customer.lowercase(email))))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean isFirstMetBy(ExistingCustomer customer) {
        return Optional.of(customer.id()).equals(linkedId)
                || customer.identity().key().filter(identity.key()::equals).isPresent();
    }

    boolean isMetBy(ExistingCustomer customer) {
        return isFirstMetBy(customer)
                || customer.identity()
                        .number()
                        .filter(identity.number().value()::equals)
                        .isPresent()
                || identity.externalId().isPresent()
                        && identity.externalId().equals(customer.identity().externalId())
                || identity.email().filter(customer::hasEmail).isPresent();
    }
}
