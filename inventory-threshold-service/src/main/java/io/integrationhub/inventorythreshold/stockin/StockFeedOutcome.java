package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stockin.CompleteFeed.Contradictions;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.stream.Outcome;

/** How taking in a part of a feed ended. */
sealed interface StockFeedOutcome extends Outcome {

    /** The part is stored until the others arrive. */
    record Incomplete() implements StockFeedOutcome {

        @Override
        public String code() {
            return "incomplete";
        }
    }

    /**
     * It was the last part, and the feed is recorded; the entries are written soon.
     *
     * @param missing number of positions with stock that the feed does not mention
     */
    record Applied(long missing) implements StockFeedOutcome {

        @Override
        public String code() {
            return "applied";
        }
    }

    /**
     * It was the last part, and the feed is recorded except for positions about which its parts contradict each other.
     */
    record AppliedInPart(Contradictions contradictions) implements StockFeedOutcome {

        @Override
        public String code() {
            return "applied-in-part";
        }
    }

    /** The feed had been applied before. */
    record AlreadyApplied() implements StockFeedOutcome {

        @Override
        public String code() {
            return "already-applied";
        }
    }

    /** The feed would set too many positions to zero; none of it was recorded. */
    record Guarded(Effect effect) implements StockFeedOutcome {

        @Override
        public String code() {
            return "guarded";
        }
    }
}
