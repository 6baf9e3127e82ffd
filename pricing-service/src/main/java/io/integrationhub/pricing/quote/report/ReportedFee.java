package io.integrationhub.pricing.quote.report;

import io.integrationhub.pricing.price.Money;
import java.util.Optional;

/**
 * A service or fee that the master offers: a line without product.
 *
 * @param key identifies it within the quote
 * @param taxCategory key of its tax category, if it is taxed
 */
public record ReportedFee(String key, String name, long quantity, Money price, Optional<String> taxCategory) {

    public ReportedFee {
        if (!key.matches("[-_a-zA-Z0-9]{2,200}")) {
            throw new IllegalArgumentException("the key of a fee has characters that commercetools does not accept");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("the quantity of a fee is below 1");
        }
    }
}
