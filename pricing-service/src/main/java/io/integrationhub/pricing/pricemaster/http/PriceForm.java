package io.integrationhub.pricing.pricemaster.http;

import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceNumber;
import org.jspecify.annotations.Nullable;

/** What the mapping yields; the fields are checked here, because a mapping may yield anything. */
record PriceForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean active) {

    /** The price, which is the one that was requested. */
    Price toPrice(PriceNumber requested) {
        if (!requested.value().equals(number)) {
            throw new IllegalArgumentException("'number' is not the number that was requested");
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("'name' is missing");
        }
        return new Price(requested, name, !Boolean.FALSE.equals(active));
    }
}
