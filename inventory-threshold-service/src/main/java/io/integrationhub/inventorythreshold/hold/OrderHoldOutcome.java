package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.stream.Outcome;

/** How updating the hold of an order ended. */
sealed interface OrderHoldOutcome extends Outcome {

    /** The order exists; it holds what it held when it was checked. */
    record Confirmed(String number) implements OrderHoldOutcome {

        @Override
        public String code() {
            return "confirmed";
        }
    }

    /** The order was not held before, or demands other quantities; it holds them now. */
    record Held(String number) implements OrderHoldOutcome {

        @Override
        public String code() {
            return "held";
        }
    }

    /** Nothing has changed. */
    record Unchanged(String number) implements OrderHoldOutcome {

        @Override
        public String code() {
            return "unchanged";
        }
    }

    /** The order is cancelled, deleted or was never created; its hold is released. */
    record Released(OrderId id) implements OrderHoldOutcome {

        @Override
        public String code() {
            return "released";
        }
    }
}
