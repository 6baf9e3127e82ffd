package io.integrationhub.emailnotifier.content.order;

import io.integrationhub.emailnotifier.content.value.Money;
import java.util.List;
import java.util.Optional;

/**
 * How an order's total comes about: subtotal minus discounts plus shipping, plus the taxes unless they are included.
 *
 * @param subtotal sum of the lines' totals
 * @param discounts discounts on the whole order that the lines' totals do not contain
 * @param shipping price of shipping after discounts; empty if none is charged or it is not known yet
 * @param taxes by rate; empty if the order is not taxed
 * @param taxIncluded whether prices and subtotal include the taxes
 * @param total what the customer pays
 */
public record Totals(
        Money subtotal,
        List<Discount> discounts,
        Optional<Money> shipping,
        List<TaxPortion> taxes,
        boolean taxIncluded,
        Money total) {

    public Totals {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }
}
