package io.integrationhub.customersync.customer;

import java.util.Optional;

/** What has to be done in commercetools with a customer. */
public sealed interface CustomerDecision {

    /** It is created or updated. */
    record Write(Customer customer) implements CustomerDecision {}

    /** It is removed, if it is there. */
    record Remove() implements CustomerDecision {}

    /**
     * Decides from the master's state.
     *
     * @param customer empty if the master does not have it
     */
    static CustomerDecision of(Optional<Customer> customer) {
        return customer.filter(Customer::active)
                .<CustomerDecision>map(Write::new)
                .orElseGet(Remove::new);
    }
}
