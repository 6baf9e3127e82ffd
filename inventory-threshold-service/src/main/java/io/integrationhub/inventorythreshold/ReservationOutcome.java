package io.integrationhub.inventorythreshold;

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
}
