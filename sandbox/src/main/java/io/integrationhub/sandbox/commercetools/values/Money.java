package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exact amount in a currency.
 *
 * @param amount in main units, for example euros; its scale is the number of fraction digits
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    public static final Shape SHAPE = Shape.of("type currencyCode! centAmount preciseAmount fractionDigits");

    /** Reads money in cent precision or high precision from a draft or a resource. */
    public static Money read(JsonNode node) {
        Currency currency = currency(node.path("currencyCode").asString(""));
        if (node.path("type").asString("").equals("highPrecision")) {
            int digits = node.path("fractionDigits").asInt(0);
            if (digits <= currency.getDefaultFractionDigits()
                    || !node.path("preciseAmount").isIntegralNumber()) {
                throw ApiError.invalidInput(
                        "High precision money needs preciseAmount and more fractionDigits than its" + " currency has.");
            }
            return new Money(new BigDecimal(node.path("preciseAmount").bigIntegerValue(), digits), currency);
        }
        if (!node.path("centAmount").isIntegralNumber()) {
            throw ApiError.invalidJson("money -> centAmount: Missing required value");
        }
        BigDecimal amount =
                new BigDecimal(node.path("centAmount").bigIntegerValue(), currency.getDefaultFractionDigits());
        return new Money(amount, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like codes that stand for no money.
        }
        throw ApiError.invalidField("currencyCode", code, "ISO 4217 codes");
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw ApiError.invalidOperation(
                    "The currency " + other.currency + " does not match the currency " + currency + ".");
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money times(long quantity) {
        return times(BigDecimal.valueOf(quantity));
    }

    /** The amount rounded to the currency's fraction digits. */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), mode), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** The JSON in cent precision, for an amount in whole cents. */
    public ObjectNode toCentPrecision() {
        int digits = currency.getDefaultFractionDigits();
        long cents = units(amount.setScale(digits, RoundingMode.UNNECESSARY));
        return Json.object()
                .put("type", "centPrecision")
                .put("currencyCode", currency.getCurrencyCode())
                .put("centAmount", cents)
                .put("fractionDigits", digits);
    }

    /**
     * The JSON of a unit price: in high precision if it has more digits than the currency, otherwise in cent precision.
     */
    public ObjectNode toTyped() {
        int digits = currency.getDefaultFractionDigits();
        if (amount.scale() <= digits) {
            return toCentPrecision();
        }
        return Json.object()
                .put("type", "highPrecision")
                .put("currencyCode", currency.getCurrencyCode())
                .put("centAmount", units(rounded(RoundingMode.HALF_EVEN).amount))
                .put("preciseAmount", units(amount))
                .put("fractionDigits", amount.scale());
    }

    private static long units(BigDecimal amount) {
        if (amount.unscaledValue().bitLength() >= Long.SIZE) {
            throw ApiError.of(400, "MoneyOverflow", "The amount " + amount.toPlainString() + " is too large.");
        }
        return amount.unscaledValue().longValueExact();
    }
}
