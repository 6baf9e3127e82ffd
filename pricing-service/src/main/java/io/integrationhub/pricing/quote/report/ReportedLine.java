package io.integrationhub.pricing.quote.report;

import io.integrationhub.pricing.price.Money;
import java.util.Optional;

/**
 * A line as the master offers it.
 *
 * @param ref id of the requested line; empty if the SKU identifies it, or if the master added it
 * @param sku empty if {@code ref} identifies the line
 * @param total of the whole line, which the buyer pays
 */
public record ReportedLine(Optional<String> ref, Optional<String> sku, long quantity, Money unitPrice, Money total) {

    public ReportedLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("the quantity of a line is below 1");
        }
        if (ref.isEmpty() && sku.isEmpty()) {
            throw new IllegalArgumentException("a line has neither ref nor sku");
        }
        if (total.needsHighPrecision()) {
            throw new IllegalArgumentException("the total of a line has more decimals than its currency");
        }
    }
}
