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
        // Compared again, because a process may have died after it imported the order and before it compared.
        return history.compare(tenant, order)
                .map(differences -> outcome(order, differences, new OrderHistoryOutcome.AlreadyExists(order.number())))
                .orElseGet(() ->
                        outcome(order, history.add(tenant, order), new OrderHistoryOutcome.Imported(order.number())));
    }

    private static OrderHistoryOutcome outcome(
            HistoricOrder order, List<String> differences, OrderHistoryOutcome consistent) {
        return differences.isEmpty() ? consistent : new OrderHistoryOutcome.Inconsistent(order.number(), differences);
    }
}
