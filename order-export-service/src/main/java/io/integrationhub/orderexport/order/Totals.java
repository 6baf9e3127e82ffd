package io.integrationhub.orderexport.order;

import java.util.List;
import java.util.Optional;

/**
 * What the order comes to.
 *
 * @param total to be paid, before taxes that are not contained in the prices
 * @param net without taxes; empty if taxes are not set
 * @param gross with taxes; empty if taxes are not set
 * @param tax all taxes; empty if commercetools does not say
 * @param discounts taken off the total as a whole; no line contains them
 */
public record Totals(
        Money total, Optional<Money> net, Optional<Money> gross, Optional<Money> tax, List<Discount> discounts) {

    public Totals {
        discounts = List.copyOf(discounts);
    }
}
