package io.integrationhub.orderexport.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount; never a binary float.
 *
 * @param currency ISO 4217, for example {@code EUR}
 * @param amount the exact amount, with as many digits as the price has: two for EUR, none for JPY, more for a high
 *     precision price
 * @param minor the same in the currency's smallest unit, rounded by commercetools where the price is more precise
 */
public record Money(String currency, BigDecimal amount, long minor) {

    /** An amount in the currency's smallest unit. */
    public static Money ofMinor(String currency, long minor, int fractionDigits) {
        return new Money(currency, BigDecimal.valueOf(minor, fractionDigits), minor);
    }

    /**
     * An amount more precise than the currency.
     *
     * @param preciseAmount in units of ten to the power of minus {@code fractionDigits}
     * @param minor what commercetools rounds it to
     */
    public static Money ofPrecise(String currency, long preciseAmount, int fractionDigits, long minor) {
        return new Money(currency, BigDecimal.valueOf(preciseAmount, fractionDigits), minor);
    }

    /**
     * Another amount of the same currency.
     *
     * @throws ArithmeticException if it has more digits than this one
     */
    public Money withAmount(BigDecimal other) {
        BigDecimal exact = other.setScale(amount.scale(), RoundingMode.UNNECESSARY);
        return new Money(currency, exact, exact.unscaledValue().longValueExact());
    }

    /** Both amounts together; they must be of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return new Money(currency, amount.add(other.amount), Math.addExact(minor, other.minor));
    }

    /** The amount without exponent, for example {@code 12.50}. */
    public String plain() {
        return amount.toPlainString();
    }

    /** The same amount taken away. */
    public Money negated() {
        return new Money(currency, amount.negate(), -minor);
    }
}
