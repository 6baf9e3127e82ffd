package io.integrationhub.emailnotifier.content.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of money.
 *
 * @param currency ISO 4217, for example {@code EUR}
 * @param amount exact amount; its scale is {@code fractionDigits}
 * @param fractionDigits the currency's (two for EUR, none for JPY, three for KWD), or more for a high-precision price
 */
public record Money(String currency, BigDecimal amount, int fractionDigits) {

    /**
     * Sets the amount's scale.
     *
     * @throws ArithmeticException if the amount has more fraction digits
     */
    public Money {
        amount = amount.setScale(fractionDigits, RoundingMode.UNNECESSARY);
    }

    /** Creates an amount from units of ten to the power of minus {@code fractionDigits}, as commercetools states it. */
    public static Money ofMinor(String currency, long minor, int fractionDigits) {
        return new Money(currency, BigDecimal.valueOf(minor, fractionDigits), fractionDigits);
    }

    /** Returns the negated amount. */
    public Money negated() {
        return new Money(currency, amount.negate(), fractionDigits);
    }

    /** Whether the amount is zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }
}
