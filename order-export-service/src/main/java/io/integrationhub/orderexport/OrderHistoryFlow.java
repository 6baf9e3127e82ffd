package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.OrderHistory;
import io.integrationhub.orderexport.history.HistoricOrder;
import java.util.List;

/**
 * Imports an order that was placed before the shop existed, once and with the amounts of its source. It is marked, so
 * that it is neither exported nor published as a new order.
 */
public class OrderHistoryFlow {

    private final OrderHistory history;

    OrderHistoryFlow(OrderHistory history) {
        this.history = history;
    }

    public OrderHistoryOutcome add(Tenant tenant, HistoricOrder order) {
        List<String> inconsistencies = order.inconsistencies();
        if (!inconsistencies.isEmpty()) {
            return new OrderHistoryOutcome.Inconsistent(order.number(), inconsistencies);
        }
        if (history.contains(tenant, order.number())) {
            return new OrderHistoryOutcome.AlreadyThere(order.number());
        }
        List<String> differences = history.add(tenant, order);
        return differences.isEmpty()
                ? new OrderHistoryOutcome.Imported(order.number())
                : new OrderHistoryOutcome.Inconsistent(order.number(), differences);
    }
}
