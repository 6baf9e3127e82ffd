package io.integrationhub.customersync.customer.decision;

import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.change.CustomerComparison;
import io.integrationhub.customersync.customer.change.CustomerComparison.Difference;
import java.util.List;
import java.util.Optional;

/** What has to be done in commercetools about a customer. */
public sealed interface CustomerDecision {

    /** The customer is created. */
    record Create() implements CustomerDecision {}

    /** The customer is changed. */
    record Update(ExistingCustomer existing, Difference difference) implements CustomerDecision {}

    /** The customer is as it should be. */
    record UpToDate(ExistingCustomer existing, Difference difference) implements CustomerDecision {}

    /** The customer is deleted. */
    record Delete(ExistingCustomer existing) implements CustomerDecision {}

    /** The master does not use the customer, and nothing is done about it. */
    record Leave(Optional<ExistingCustomer> existing) implements CustomerDecision {}

    /** Another customer is in the way. */
    record Conflict(Reason reason, String other) implements CustomerDecision {}

    /** Why a customer of commercetools is in the way. */
    enum Reason {
        /** Another customer has the e-mail address. */
        EMAIL_TAKEN,
        /** A customer has the e-mail address, and the tenant wants a person to decide whether it is the same one. */
        EMAIL_MATCHES,
        /** Several customers have the master's id. */
        AMBIGUOUS,
        /** The master states no e-mail address for a new customer. */
        EMAIL_MISSING,
        /** Another customer has a value that must be unique, and commercetools' search does not find it yet. */
        VALUE_TAKEN
    }

    /**
     * Decides from the master's state.
     *
     * @param link what is remembered of the customer
     * @param candidates the customers of commercetools that may be the same, or in the way
     */
    static CustomerDecision of(
            Customer customer, Optional<CustomerLink> link, List<ExistingCustomer> candidates, CustomerRules rules) {
        CustomerMatching matching = new CustomerMatching(customer, link, candidates);
        if (matching.isAmbiguous()) {
            return new Conflict(Reason.AMBIGUOUS, matching.names());
        }
        Optional<ExistingCustomer> same = matching.same();
        if (!customer.active()) {
            return inactive(customer, same, agreement(link), rules);
        }
        Optional<ExistingCustomer> namesake = matching.namesake();
        if (same.isPresent()) {
            return namesake.filter(other -> isInTheWay(customer, same.get(), other))
                    .<CustomerDecision>map(other -> new Conflict(Reason.EMAIL_TAKEN, other.name()))
                    .orElseGet(() -> update(customer, same.get(), agreement(link), rules));
        }
        return namesake.map(other -> emailMatch(customer, other, rules)).orElseGet(() -> create(customer));
    }

    /** The changes that a customer still needs that was modified after the decision to update it. */
    static List<CustomerChange> changes(
            Customer customer, Optional<CustomerLink> link, ExistingCustomer existing, CustomerRules rules) {
        return of(customer, link, List.of(existing), rules) instanceof Update update
                ? update.difference().changes()
                : List.of();
    }

    private static Agreement agreement(Optional<CustomerLink> link) {
        return link.map(CustomerLink::agreement).orElse(Agreement.NONE);
    }

    private static CustomerDecision create(Customer customer) {
        return customer.identity().email().isPresent() ? new Create() : new Conflict(Reason.EMAIL_MISSING, "");
    }

    /** Only for a new e-mail address: the customer may share the present one with another Store's customer. */
    private static boolean isInTheWay(Customer customer, ExistingCustomer same, ExistingCustomer other) {
        return !other.id().equals(same.id())
                && customer.identity().email().filter(same::hasEmail).isEmpty();
    }

    private static CustomerDecision emailMatch(Customer customer, ExistingCustomer other, CustomerRules rules) {
        if (!isFree(customer, other)) {
            return new Conflict(Reason.EMAIL_TAKEN, other.name());
        }
        return rules.onEmailMatch() == OnEmailMatch.ADOPT
                ? update(customer, other, Agreement.NONE, rules)
                : new Conflict(Reason.EMAIL_MATCHES, other.name());
    }

    /** Whether no master knows the customer under another number or id. */
    private static boolean isFree(Customer customer, ExistingCustomer other) {
        String number = customer.number().value();
        boolean hasOtherNumber =
                other.identity().number().filter(it -> !it.equals(number)).isPresent();
        boolean hasOtherId = other.identity().externalId().isPresent()
                && !other.identity().externalId().equals(customer.identity().externalId());
        return !hasOtherNumber && !hasOtherId;
    }

    private static CustomerDecision update(
            Customer customer, ExistingCustomer existing, Agreement before, CustomerRules rules) {
        boolean isMarked = existing.custom().containsKey(rules.inactiveField()) && customer.active();
        Customer stated = isMarked ? InactiveMark.removedFrom(customer, rules.inactiveField()) : customer;
        Difference difference = CustomerComparison.of(stated, existing, before, rules.ownership());
        return difference.changes().isEmpty() ? new UpToDate(existing, difference) : new Update(existing, difference);
    }

    private static CustomerDecision inactive(
            Customer customer, Optional<ExistingCustomer> same, Agreement before, CustomerRules rules) {
        if (same.isEmpty()) {
            return new Leave(same);
        }
        return switch (rules.onInactive()) {
            case KEEP -> new Leave(same);
            case MARK -> update(InactiveMark.on(customer, rules.inactiveField()), same.get(), before, rules);
            case DELETE -> new Delete(same.get());
        };
    }
}
