package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.OrderNumber;
import java.util.List;

/** How a report's way back to commercetools ended. */
public sealed interface OrderProgressOutcome {

    /** The order shows what was reported. */
    record Updated(OrderNumber number) implements OrderProgressOutcome {}

    /** The order showed it before. */
    record Unchanged(OrderNumber number) implements OrderProgressOutcome {}

    /** All of it was reported anew since. */
    record Stale(OrderNumber number) implements OrderProgressOutcome {}

    /** commercetools has no such order. */
    record UnknownOrder(OrderNumber number) implements OrderProgressOutcome {}

    /** The report speaks of what neither the order nor the configuration knows; nothing of it was applied. */
    record NotUnderstood(OrderNumber number, List<String> unknown) implements OrderProgressOutcome {}
}
