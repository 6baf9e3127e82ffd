package io.integrationhub.sandbox.tax;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What TaxJar requires of the amounts in a request. */
final class TaxJarLines {

    private TaxJarLines() {}

    /**
     * The error for lines that TaxJar rejects: with a negative price, with a discount above the price, or that do not
     * add up to the amount.
     *
     * @param shipping the shipping that the amount includes
     * @param sign -1 for refunds, whose amounts are negative
     */
    static Optional<String> mistake(JsonNode body, BigDecimal shipping, int sign) {
        BigDecimal sum = shipping;
        for (JsonNode line : body.path("line_items")) {
            BigDecimal quantity = BigDecimal.valueOf(line.path("quantity").asLong(1));
            BigDecimal price =
                    line.path("unit_price").decimalValue(BigDecimal.ZERO).multiply(quantity);
            BigDecimal discount = line.path("discount").decimalValue(BigDecimal.ZERO);
            BigDecimal signum = BigDecimal.valueOf(sign);
            if (price.multiply(signum).signum() < 0 || discount.multiply(signum).signum() < 0) {
                return Optional.of("unit_price and discount of a line item must have the sign of the transaction");
            }
            if (discount.multiply(signum).compareTo(price.multiply(signum)) > 0) {
                return Optional.of("discount of a line item cannot be greater than its price");
            }
            sum = sum.add(price).subtract(discount);
        }
        boolean adds = body.path("line_items").isEmpty()
                || sum.compareTo(body.path("amount").decimalValue(BigDecimal.ZERO)) == 0;
        return adds
                ? Optional.empty()
                : Optional.of("amount must be equal to the sum of line items and shipping, excluding sales tax");
    }
}
