package io.integrationhub.orderexport.commercetools.mapping;

import io.integrationhub.orderexport.order.money.Discount;
import io.integrationhub.orderexport.order.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets amounts add up: a difference that no discount explains is stated as a discount of its own. It occurs with
 * external totals, imported orders and tiered prices.
 */
final class Adjustment {

    /** The source of the discount. */
    static final String SOURCE = "adjustment";

    private Adjustment() {}

    /**
     * Returns the discounts, and a further one if they do not lead from one amount to the other.
     *
     * @param before amount before the discounts
     * @param after amount after the discounts, with the fraction digits of its currency
     */
    static List<Discount> complete(BigDecimal before, List<Discount> discounts, Money after) {
        BigDecimal rest = before.subtract(after.amount());
        int digits = after.amount().scale();
        boolean rounded = before.scale() > digits;
        for (Discount discount : discounts) {
            rest = rest.subtract(discount.amount().amount());
            rounded |= discount.amount().amount().scale() > digits;
        }
        // commercetools rounds the total of high-precision prices to the digits of the currency.
        boolean explained =
                rounded ? rest.abs().compareTo(BigDecimal.ONE.movePointLeft(digits)) < 0 : rest.signum() == 0;
        if (explained) {
            return discounts;
        }
        long minor =
                rest.setScale(digits, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
        List<Discount> completed = new ArrayList<>(discounts);
        completed.add(new Discount(SOURCE, new Money(after.currency(), rest, minor)));
        return completed;
    }
}
