package io.integrationhub.system.mapping;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic with money; messages never show an amount. */
final class Amounts {

    /** Far beyond any amount; written out, a number such as 1e999999999 would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private Amounts() {}

    /**
     * The exact amount of a number, of a decimal text, of {@code {"amount": "12.50"}}, or of a commercetools money:
     * cent precision or high precision (https://docs.commercetools.com/api/types#typedmoney).
     */
    static BigDecimal money(Object value) {
        return switch (value) {
            case Number number -> decimal(number.toString());
            case String text -> decimal(text);
            case Map<?, ?> money -> money(money);
            default -> throw new Unmappable("needs a money, a number or a decimal text");
        };
    }

    private static BigDecimal money(Map<?, ?> money) {
        if (money.get("amount") instanceof Object amount) {
            return money(amount);
        }
        boolean precise = money.get("preciseAmount") != null;
        Object units = money.get(precise ? "preciseAmount" : "centAmount");
        if (units == null) {
            throw new Unmappable("needs a money with centAmount, preciseAmount or amount");
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
        throw new Unmappable("needs a money with fractionDigits or currencyCode");
    }

    private static int digits(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException _) {
            throw new Unmappable("'" + currency + "' is no currency");
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                throw new Unmappable("the number has more than " + MOST_DIGITS + " digits");
            }
            return number;
        } catch (NumberFormatException _) {
            throw new Unmappable("the text is no decimal number");
        }
    }

    /** The amount in the currency's smallest units; what does not fit is an error, never rounded. */
    static Number cents(Object amount, String currency) {
        try {
            return money(amount).movePointRight(digits(currency)).longValueExact();
        } catch (ArithmeticException _) {
            throw new Unmappable("the amount has more decimals than " + currency);
        }
    }

    static @Nullable BigDecimal sum(Object amounts) {
        Collection<?> all = amounts instanceof List<?> list ? list : List.of(amounts);
        return all.stream().map(Amounts::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
