package io.integrationhub.customersync;

import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.stream.Outcome;

/** The outcome of synchronizing a customer. */
public sealed interface CustomerSyncOutcome extends Outcome {

    /** The master has the customer. Nothing is written yet. */
    record ToWrite(CustomerNumber number) implements CustomerSyncOutcome {

        @Override
        public String code() {
            return "to-write";
        }
    }

    /** The master does not have the customer, or it is inactive there. Nothing is removed yet. */
    record ToRemove(CustomerNumber number) implements CustomerSyncOutcome {

        @Override
        public String code() {
            return "to-remove";
        }
    }
}
