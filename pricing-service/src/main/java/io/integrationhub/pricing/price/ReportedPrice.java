package io.integrationhub.pricing.price;

import java.math.BigDecimal;

/**
 * A row of a source: the price of one piece, or of several, from a quantity on.
 *
 * @param amount what {@code priceQuantity} pieces cost
 * @param priceQuantity number of pieces that the amount is for, for example 100
 * @param unit unit of the pieces, for people; may be empty
 * @param lowerBound quantity from which on it applies; up to 1 it is the price itself, above it a tier
 * @param type what the source calls this kind of price, for example {@code net_list}; may be empty
 * @param place where the source has the row, for people
 */
public record ReportedPrice(
        PriceScope scope,
        Validity validity,
        BigDecimal amount,
        BigDecimal priceQuantity,
        String unit,
        long lowerBound,
        String type,
        boolean active,
        String place) {

    /** The value of one piece. */
    public Money value() {
        return Money.per(amount, priceQuantity, scope.currency());
    }

    /** Whether the value of one piece is not exactly what the source states, because it has no end. */
    public boolean isRounded() {
        return value().amount().multiply(priceQuantity).compareTo(amount) != 0;
    }

    boolean isTier() {
        return lowerBound >= Tier.LOWEST;
    }

    boolean hasSameContent(ReportedPrice other) {
        return value().equals(other.value()) && active == other.active && unit.equals(other.unit);
    }
}
