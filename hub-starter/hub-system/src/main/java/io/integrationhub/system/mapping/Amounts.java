package io.integrationhub.system.mapping;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic with money; error messages never contain an amount. */
final class Amounts {

    /** Far beyond any amount; in plain notation a number such as 1e999999999 would exhaust the memory. */
    private static final int MAX_DIGITS = 40;

    private Amounts() {}

    /**
     * The exact amount of a number, a decimal text, {@code {"amount": "12.50"}}, or a commercetools money with cent or
     * high precision (https://docs.commercetools.com/api/types#typedmoney).
     */
    static BigDecimal money(Object value) {
        return switch (value) {
            case Number number -> decimal(number.toString());
            case String text -> decimal(text);
            case Map<?, ?> money -> money(money);
            default -> throw new MappingException("expects a money, a number or a decimal text");
        };
    }

    private static BigDecimal money(Map<?, ?> money) {
        if (money.get("amount") instanceof Object amount) {
            return money(amount);
        }
        boolean precise = money.get("preciseAmount") != null;
        Object units = money.get(precise ? "preciseAmount" : "centAmount");
        if (units == null) {
            throw new MappingException("expects a money with centAmount, preciseAmount or amount");
        }
        return money(units).scaleByPowerOfTen(-digits(money)).setScale(digits(money));
    }

    private static int digits(Map<?, ?> money) {
        if (money.get("fractionDigits") instanceof Number digits) {
            return digits.intValue();
        }
        return money.get("currencyCode") instanceof String currency ? digits(currency) : missingDigits();
    }

    private static int missingDigits() {
        throw new MappingException("expects a money with fractionDigits or currencyCode");
    }

    private static int digits(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException _) {
            throw new MappingException("'" + currency + "' is not a currency");
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (Math.abs(number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
                throw new MappingException("the number has more than " + MAX_DIGITS + " digits");
            }
            return number;
        } catch (NumberFormatException _) {
            throw new MappingException("the text is not a decimal number");
        }
    }

    /** The amount in the currency's smallest units; an amount with more decimals is an error and never rounded. */
    static Number cents(Object amount, String currency) {
        try {
            return money(amount).movePointRight(digits(currency)).longValueExact();
        } catch (ArithmeticException _) {
            throw new MappingException("the amount has more decimals than " + currency);
        }
    }

    static @Nullable BigDecimal sum(Object amounts) {
        Collection<?> all = amounts instanceof List<?> list ? list : List.of(amounts);
        return all.stream().map(Amounts::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
