package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.stream.Outcome;
import java.util.List;

/** How the check of an order's stock ended. */
sealed interface StockCheckOutcome extends Outcome {

    /** No line takes stock. */
    record NothingToCheck() implements StockCheckOutcome {

        @Override
        public String code() {
            return "nothing-to-check";
        }
    }

    /** Accepted from what is known here; the master was not queried. */
    record SoldLocally() implements StockCheckOutcome {

        @Override
        public String code() {
            return "sold-locally";
        }
    }

    /** Accepted, because the master has enough. */
    record Confirmed() implements StockCheckOutcome {

        @Override
        public String code() {
            return "confirmed";
        }
    }

    /** Rejected, because the master does not have enough. */
    record Insufficient(List<Shortage> shortages) implements StockCheckOutcome {

        public Insufficient {
            shortages = List.copyOf(shortages);
        }

        @Override
        public String code() {
            return "insufficient";
        }
    }

    /**
     * Accepted without an answer of the master, as the tenant's policy says.
     *
     * @param reason why the master did not answer
     */
    record AcceptedUnconfirmed(FaultCode reason) implements StockCheckOutcome {

        @Override
        public String code() {
            return "accepted-unconfirmed";
        }
    }

    /**
     * Rejected without an answer of the master, as the tenant's policy says.
     *
     * @param reason why the master did not answer
     * @param isPermanent whether it is useless that the customer tries again
     */
    record RejectedUnconfirmed(List<Shortage> shortages, FaultCode reason, boolean isPermanent)
            implements StockCheckOutcome {

        public RejectedUnconfirmed {
            shortages = List.copyOf(shortages);
        }

        @Override
        public String code() {
            return "rejected-unconfirmed";
        }
    }
}
