package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.stream.Outcome;
import java.util.List;

/** The outcome of applying a report of the order master. */
public sealed interface OrderProgressOutcome extends Outcome {

    OrderNumber number();

    /** The order was changed to match the report. */
    record Applied(OrderNumber number) implements OrderProgressOutcome {

        @Override
        public String code() {
            return "applied";
        }
    }

    /** What neither the order nor the configuration knows was left out; the order matches the rest of the report. */
    record AppliedInPart(OrderNumber number, List<String> unknown) implements OrderProgressOutcome {

        public AppliedInPart {
            unknown = List.copyOf(unknown);
        }

        @Override
        public String code() {
            return "applied-in-part";
        }
    }

    /** The order already matched the report. */
    record AlreadyApplied(OrderNumber number) implements OrderProgressOutcome {

        @Override
        public String code() {
            return "already-applied";
        }
    }

    /** All reported values have already been replaced by newer ones. */
    record Stale(OrderNumber number) implements OrderProgressOutcome {

        @Override
        public String code() {
            return "stale";
        }
    }

    /** commercetools has no order with this number. */
    record NotFound(OrderNumber number) implements OrderProgressOutcome {

        @Override
        public String code() {
            return "not-found";
        }
    }

    /** Neither the order nor the configuration knows any of the reported values. */
    record Unsupported(OrderNumber number, List<String> unknown) implements OrderProgressOutcome {

        public Unsupported {
            unknown = List.copyOf(unknown);
        }

        @Override
        public String code() {
            return "unsupported";
        }
    }
}
