package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.stream.Outcome;

/** The outcome of sending a system what can be sold. */
sealed interface StockOutOutcome extends Outcome {

    /** The system has the quantity. */
    record Sent(Position position, long available) implements StockOutOutcome {
        @Override
        public String code() {
            return "stock-sent";
        }
    }

    /** The position was never reported. */
    record Unknown(Position position) implements StockOutOutcome {
        @Override
        public String code() {
            return "stock-unknown";
        }
    }

    /** The system rejected the quantity: somebody must act. */
    record Rejected(Position position, int status) implements StockOutOutcome {
        @Override
        public String code() {
            return "stock-rejected";
        }
    }
}
