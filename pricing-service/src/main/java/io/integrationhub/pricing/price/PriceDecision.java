package io.integrationhub.pricing.price;

import java.util.Optional;

/** What has to be done in commercetools with a price. */
public sealed interface PriceDecision {

    /** It is created or updated. */
    record Write(Price price) implements PriceDecision {}

    /** It is removed, if it is there. */
    record Remove() implements PriceDecision {}

    /**
     * Decides from the master's state.
     *
     * @param price empty if the master does not have it
     */
    static PriceDecision of(Optional<Price> price) {
        return price.filter(Price::active).<PriceDecision>map(Write::new).orElseGet(Remove::new);
    }
}
