package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.stock.OrderId;

/** How a look at an order's stock ended. */
public sealed interface OrderStockOutcome {

    /** The order exists; what was held for it is sure. */
    record Confirmed(String number) implements OrderStockOutcome {}

    /** The order was not counted before, or wants a different amount; it holds its stock now. */
    record Held(String number) implements OrderStockOutcome {}

    /** It was counted before. */
    record Unchanged(String number) implements OrderStockOutcome {}

    /** It is called off, never came or was deleted; what it held is free. */
    record Released(OrderId id) implements OrderStockOutcome {}

    /** The tenant's stock has no master outside commercetools. */
    record NotKept(OrderId id) implements OrderStockOutcome {}
}
