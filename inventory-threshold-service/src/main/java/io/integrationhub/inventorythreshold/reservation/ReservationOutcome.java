package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.stream.Outcome;

/** How processing the pending action of a reservation ended. */
sealed interface ReservationOutcome extends Outcome {

    /** The order exists, and the master keeps the reservation until it has the order. */
    record Confirmed() implements ReservationOutcome {

        @Override
        public String code() {
            return "confirmed";
        }
    }

    /** No order follows; the stock is available to others. */
    record Released() implements ReservationOutcome {

        @Override
        public String code() {
            return "released";
        }
    }

    /** The order exists, but the master no longer has the reservation; the stock is held only here. */
    record Expired() implements ReservationOutcome {

        @Override
        public String code() {
            return "expired";
        }
    }

    /** Nothing is pending any more. */
    record NothingPending() implements ReservationOutcome {

        @Override
        public String code() {
            return "nothing-pending";
        }
    }

    /**
     * The master did not process the action; it is tried again later.
     *
     * @param isTransient whether that needs no person
     */
    record Postponed(FaultCode reason, boolean isTransient) implements ReservationOutcome {

        @Override
        public String code() {
            return "postponed";
        }
    }
}
