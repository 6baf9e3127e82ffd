package io.integrationhub.orderexport.order.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of money.
 *
 * @param currency ISO 4217, for example {@code EUR}
 * @param amount exact amount with the number of fraction digits of the price: two for EUR, none for JPY, more for a
 *     high-precision price
 * @param minor amount in the smallest unit of the currency, rounded by commercetools for a high-precision price
 */
public record Money(String currency, BigDecimal amount, long minor) {

    /** Creates an amount from the smallest unit of the currency. */
    public static Money ofMinor(String currency, long minor, int fractionDigits) {
        return new Money(currency, BigDecimal.valueOf(minor, fractionDigits), minor);
    }

    /**
     * Creates an amount with more fraction digits than the currency has.
     *
     * @param preciseAmount amount in units of ten to the power of minus {@code fractionDigits}
     * @param minor amount as rounded by commercetools
     */
    public static Money ofPrecise(String currency, long preciseAmount, int fractionDigits, long minor) {
        return new Money(currency, BigDecimal.valueOf(preciseAmount, fractionDigits), minor);
    }

    /**
     * Returns another amount in the same currency.
     *
     * @throws ArithmeticException if the amount has more fraction digits than this one
     */
    public Money withAmount(BigDecimal other) {
        BigDecimal exact = other.setScale(amount.scale(), RoundingMode.UNNECESSARY);
        return new Money(currency, exact, exact.unscaledValue().longValueExact());
    }

    /** Whether an amount is positive and can be paid in the currency of this one. */
    public boolean isPossible(BigDecimal other) {
        return other.signum() > 0 && other.stripTrailingZeros().scale() <= amount.scale();
    }

    /** Returns the sum of two amounts in the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return new Money(currency, amount.add(other.amount), Math.addExact(minor, other.minor));
    }

    /** Returns the amount without an exponent, for example {@code 12.50}. */
    public String plain() {
        return amount.toPlainString();
    }

    /** Returns the negated amount. */
    public Money negated() {
        return new Money(currency, amount.negate(), -minor);
    }
}
