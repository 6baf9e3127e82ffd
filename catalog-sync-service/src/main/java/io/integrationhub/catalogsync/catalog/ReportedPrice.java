package io.integrationhub.catalogsync.catalog;

import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * A price as the catalog's source states it, for the service that owns prices. The amount and the quantity that it is
 * for are kept apart, because their quotient may have no finite decimal form.
 *
 * @param currency ISO 4217 code
 * @param amount for all units of {@code quantity} together, exact
 * @param quantity number of units that the amount is for, for example 100; empty if the delivery has only prices, so
 *     that the quantity stated with the product before still applies
 * @param unit unit that is priced, as the source names it; a code of UN/ECE Recommendation 20 in most of them
 * @param lowerBound ordered quantity from which the price applies
 * @param type type of the price at the source, for example {@code net_list}
 * @param country ISO 3166-1 code; empty if it applies everywhere
 * @param validUntil exclusive
 * @param taxRate for example 0.19
 */
public record ReportedPrice(
        String sku,
        String currency,
        BigDecimal amount,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        BigDecimal lowerBound,
        String type,
        Optional<String> country,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Optional<BigDecimal> taxRate) {

    public ReportedPrice {
        amount = new NumberValue(amount).number();
        quantity = quantity.map(it -> new NumberValue(it).number());
        lowerBound = new NumberValue(lowerBound).number();
        taxRate = taxRate.map(it -> new NumberValue(it).number());
        if (quantity.filter(it -> it.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("the quantity that the price is for must be greater than 0");
        }
    }

    /** The same price in one country. */
    public ReportedPrice in(String code) {
        return with(sku, Optional.of(code));
    }

    /** The same price of another variant. */
    public ReportedPrice of(String otherSku) {
        return with(otherSku, country);
    }

    private ReportedPrice with(String otherSku, Optional<String> otherCountry) {
        return new ReportedPrice(
                otherSku,
                currency,
                amount,
                quantity,
                unit,
                lowerBound,
                type,
                otherCountry,
                validFrom,
                validUntil,
                taxRate);
    }

    /**
     * The price of one unit, rounded only here.
     *
     * @param knownQuantity used if the price states none
     */
    public BigDecimal perUnit(BigDecimal knownQuantity, int fractionDigits, RoundingMode rounding) {
        return amount.divide(quantity.orElse(knownQuantity), fractionDigits, rounding);
    }
}
