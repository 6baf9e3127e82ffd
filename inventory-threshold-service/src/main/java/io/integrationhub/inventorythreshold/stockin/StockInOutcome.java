package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.stream.Outcome;

/** How taking in a report ended. */
sealed interface StockInOutcome extends Outcome {

    /**
     * The inventory entries show what is available.
     *
     * @param positions number of positions that the report concerns
     * @param outdated number of those for which something newer was known
     * @param written number of entries that were updated, created or removed
     */
    record Applied(int positions, int outdated, int written) implements StockInOutcome {

        @Override
        public String code() {
            return "applied";
        }
    }

    /** The report would set too many positions to zero; none of it was recorded. */
    record Guarded(Effect effect) implements StockInOutcome {

        @Override
        public String code() {
            return "guarded";
        }
    }
}
