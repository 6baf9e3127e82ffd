package io.integrationhub.customersync;

import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Reason;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.stream.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outcome of bringing a customer into commercetools. */
public sealed interface CustomerImportOutcome extends Outcome {

    CustomerNumber number();

    /**
     * The outcome of a state that is older than what was applied, or just the same; empty for any other, and for one
     * that repeats the content with a newer version.
     */
    static Optional<CustomerImportOutcome> known(Optional<CustomerLink> link, Customer customer) {
        if (link.filter(it -> it.isNewerThan(customer)).isPresent()) {
            return Optional.of(new Stale(customer.number()));
        }
        return link.filter(it -> it.isOf(customer) && !it.isConfirmedBy(customer))
                .map(_ -> new UpToDate(customer.number(), List.of()));
    }

    /** The customer was created. */
    record Created(CustomerNumber number) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "created";
        }
    }

    /**
     * The customer was changed.
     *
     * @param changes names of the update actions
     * @param left names of the fields that differ and were not written, because commercetools owns them
     */
    record Updated(CustomerNumber number, List<String> changes, List<String> left) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "updated";
        }
    }

    /**
     * The customer was as it should be.
     *
     * @param left as in {@link Updated}
     */
    record UpToDate(CustomerNumber number, List<String> left) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "up-to-date";
        }
    }

    /** A newer state of the customer had been applied before. */
    record Stale(CustomerNumber number) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "stale";
        }
    }

    /** The customer was deleted. */
    record Deleted(CustomerNumber number) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "deleted";
        }
    }

    /** The master does not use the customer, and commercetools' customer, if there is one, stays as it is. */
    record Kept(CustomerNumber number) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "kept";
        }
    }

    /** The person was erased on request after this state: it does not bring the person back. */
    record Erased(CustomerNumber number) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "person-erased";
        }
    }

    /** The customer waits for something that does not exist yet. It is applied once that exists. */
    record Waiting(CustomerNumber number, Set<Reference> missing) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "waiting";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /**
     * Another customer is in the way, and a person has to decide.
     *
     * @param other the other customer, without personal data; empty if there is none
     */
    record Conflicting(CustomerNumber number, Reason reason, String other) implements CustomerImportOutcome {

        @Override
        public String code() {
            return "conflicting";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }
}
