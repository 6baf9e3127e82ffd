package io.integrationhub.orderexport.order.money;

import java.util.List;
import java.util.Optional;

/**
 * Totals of an order.
 *
 * @param total sum of all prices, without taxes that the prices do not include
 * @param net total without taxes; empty if taxes are not set
 * @param gross total with taxes; empty if taxes are not set
 * @param tax sum of all taxes; empty if commercetools does not provide it
 * @param discounts everything that leads from the sum of the lines and shipments to the total
 */
public record Totals(
        Money total, Optional<Money> net, Optional<Money> gross, Optional<Money> tax, List<Discount> discounts) {

    public Totals {
        discounts = List.copyOf(discounts);
    }
}
