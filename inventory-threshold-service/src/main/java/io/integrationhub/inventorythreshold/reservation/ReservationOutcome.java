package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.fault.FaultCode;

/** How a word with the master about an order's reservation ended. */
public sealed interface ReservationOutcome {

    /** The order exists, and the master keeps its stock until it has the order itself. */
    record Confirmed() implements ReservationOutcome {}

    /** No order follows; others can have the stock. */
    record Released() implements ReservationOutcome {}

    /** The order exists, and the master keeps nothing for it; its stock is only held here. */
    record Lapsed() implements ReservationOutcome {}

    /** There was nothing to say any more. */
    record NothingToSay() implements ReservationOutcome {}

    /**
     * The master is silent, or did not understand; it is told again later.
     *
     * @param isOutage whether that goes by itself; else a person has to look
     */
    record Postponed(FaultCode reason, boolean isOutage) implements ReservationOutcome {}
}
