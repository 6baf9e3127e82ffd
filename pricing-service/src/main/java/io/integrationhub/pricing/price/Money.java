package io.integrationhub.pricing.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of a currency. Equal amounts are equal records: the amount has the currency's digits after the point,
 * and more only where it needs them.
 *
 * @param amount in the currency's main unit, for example 9.95
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** Of commercetools' high precision money. */
    private static final int MAX_DIGITS = 20;

    /** Digits to which a quotient is rounded that has no end, such as 10.00 per dozen. */
    private static final int QUOTIENT_DIGITS = 12;

    public Money {
        int minor = minorDigits(currency);
        BigDecimal shortest = amount.stripTrailingZeros();
        amount = shortest.setScale(Math.max(minor, shortest.scale()));
        if (amount.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("an amount has more than " + MAX_DIGITS + " decimals");
        }
        if (amount.unscaledValue().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("an amount has too many digits");
        }
    }

    /** An amount in minor units, for example cents. */
    public static Money ofMinorUnits(long units, String currency) {
        return new Money(BigDecimal.valueOf(units, minorDigits(currency)), currency);
    }

    /**
     * The price of one piece from the price of several: exact where it has an end, otherwise rounded to the nearest
     * 12th decimal.
     *
     * @param quantity number of pieces that the amount is for, above zero
     */
    public static Money per(BigDecimal amount, BigDecimal quantity, String currency) {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("a price is for a quantity above zero");
        }
        return new Money(quotient(amount, quantity), currency);
    }

    private static BigDecimal quotient(BigDecimal amount, BigDecimal quantity) {
        try {
            BigDecimal exact = amount.divide(quantity);
            if (exact.scale() <= QUOTIENT_DIGITS) {
                return exact;
            }
        } catch (ArithmeticException _) {
            // It has no end.
        }
        return amount.divide(quantity, QUOTIENT_DIGITS, RoundingMode.HALF_EVEN);
    }

    private static int minorDigits(String currency) {
        int digits;
        try {
            digits = Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException _) {
            digits = -1;
        }
        if (digits < 0) {
            throw new IllegalArgumentException("a currency is no ISO 4217 code of a currency with an amount");
        }
        return digits;
    }

    /** Whether minor units do not suffice. */
    public boolean needsHighPrecision() {
        return amount.scale() > minorDigits(currency);
    }

    /** The amount in minor units, rounded to the nearest even one. */
    public long toMinorUnits() {
        return amount.setScale(minorDigits(currency), RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** The same in whole minor units, rounded to the nearest even one. */
    public Money roundedToMinorUnits() {
        return ofMinorUnits(toMinorUnits(), currency);
    }

    /** The amount in units of its last digit. */
    public long toPreciseUnits() {
        return amount.unscaledValue().longValueExact();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
