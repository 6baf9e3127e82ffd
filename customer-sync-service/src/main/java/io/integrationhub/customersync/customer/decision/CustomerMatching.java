package io.integrationhub.customersync.customer.decision;

import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which customer of commercetools is the master's: the linked one, the one with its key, its number, or its id. What
 * commercetools' search returns is compared again before it counts.
 */
final class CustomerMatching {

    private final Customer customer;
    private final List<ExistingCustomer> candidates;
    private final List<ExistingCustomer> same;

    CustomerMatching(Customer customer, Optional<CustomerLink> link, List<ExistingCustomer> candidates) {
        this.customer = customer;
        this.candidates = candidates;
        Optional<String> linked = link.flatMap(CustomerLink::customerId);
        this.same = first(
                one -> Optional.of(one.id()).equals(linked),
                one -> one.identity()
                        .key()
                        .filter(customer.identity().key()::equals)
                        .isPresent(),
                one -> one.identity()
                        .number()
                        .filter(customer.number().value()::equals)
                        .isPresent(),
                one -> customer.identity().externalId().isPresent()
                        && one.identity()
                                .externalId()
                                .equals(customer.identity().externalId()));
    }

    /** The candidates that meet the first of these conditions that any of them meets. */
    @SafeVarargs
    private List<ExistingCustomer> first(Predicate<ExistingCustomer>... conditions) {
        for (Predicate<ExistingCustomer> condition : conditions) {
            List<ExistingCustomer> met = candidates.stream().filter(condition).toList();
            if (!met.isEmpty()) {
                return met;
            }
        }
        return List.of();
    }

    /** Whether several customers have the master's id, which is not unique in commercetools. */
    boolean isAmbiguous() {
        return same.size() > 1;
    }

    String names() {
        return same.stream().map(ExistingCustomer::name).collect(Collectors.joining(", "));
    }

    Optional<ExistingCustomer> same() {
        return same.stream().findFirst();
    }

    /** Another customer with the e-mail address, where an address may be used once only. */
    Optional<ExistingCustomer> namesake() {
        return customer.identity()
                .email()
                .flatMap(email -> candidates.stream()
                        .filter(one -> !same.contains(one))
                        .filter(one -> one.hasEmail(email))
                        .filter(this::sharesScope)
                        .findFirst());
    }

    /** E-mail addresses are unique in each Store, and among the customers without Stores. */
    private boolean sharesScope(ExistingCustomer other) {
        Set<String> stores =
                customer.stores().or(() -> same().map(ExistingCustomer::stores)).orElse(Set.of());
        return stores.isEmpty() && other.stores().isEmpty() || !Collections.disjoint(stores, other.stores());
    }
}
