package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.inventorythreshold.order.Shortage;
import java.util.List;

/** How the check of an order's stock ended. */
public sealed interface StockCheckOutcome {

    /** No line's stock is kept. */
    record NothingToCheck() implements StockCheckOutcome {}

    /** All of it is sold from what is known here; nobody was asked. */
    record SoldLocally() implements StockCheckOutcome {}

    /** The master has enough of what is short here. */
    record Confirmed() implements StockCheckOutcome {}

    /**
     * Accepted without the master's word, as the tenant chose.
     *
     * @param reason why it gave none
     */
    record Unconfirmed(FaultCode reason) implements StockCheckOutcome {}

    /**
     * The master has not enough.
     *
     * @param shortages each position that is short, with what there is
     */
    record NotEnough(List<Shortage> shortages) implements StockCheckOutcome {

        public NotEnough {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * Refused without the master's word, as the tenant chose.
     *
     * @param reason why it gave none
     */
    record NotConfirmed(List<Shortage> shortages, FaultCode reason) implements StockCheckOutcome {

        public NotConfirmed {
            shortages = List.copyOf(shortages);
        }
    }
}
