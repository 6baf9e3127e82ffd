package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.stream.Outcome;
import java.util.List;

/** The outcome of importing an order from before. */
public sealed interface OrderHistoryOutcome extends Outcome {

    /** The order is in commercetools now, with the amounts of its source. */
    record Imported(OrderNumber number) implements OrderHistoryOutcome {
        @Override
        public String code() {
            return "history-imported";
        }
    }

    /** commercetools already had an order with this number. */
    record AlreadyExists(OrderNumber number) implements OrderHistoryOutcome {
        @Override
        public String code() {
            return "history-already-exists";
        }
    }

    /** Its amounts do not add up, so it was not imported, or commercetools shows others: somebody must act. */
    record Inconsistent(OrderNumber number, List<String> findings) implements OrderHistoryOutcome {

        public Inconsistent {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "history-inconsistent";
        }
    }
}
