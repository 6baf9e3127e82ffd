package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.inventorythreshold.order.OrderId;

/** How a look at an order's stock ended. */
public sealed interface OrderHoldOutcome {

    /** The order exists; what was held for it is sure. */
    record Confirmed(String number) implements OrderHoldOutcome {}

    /** The order was not counted before, or wants a different amount; it holds its stock now. */
    record Held(String number) implements OrderHoldOutcome {}

    /** It was counted before. */
    record Unchanged(String number) implements OrderHoldOutcome {}

    /** It is called off, never came or was deleted; what it held is free. */
    record Released(OrderId id) implements OrderHoldOutcome {}

    /** The tenant's stock has no master outside commercetools. */
    record NotKept(OrderId id) implements OrderHoldOutcome {}
}
