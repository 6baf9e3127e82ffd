package io.integrationhub.pricing.price;

import java.util.Comparator;
import java.util.List;

/**
 * All prices of one scope, which follow one another in time: one item of a run, because only together they can be
 * changed without an overlap at any moment.
 *
 * @param prices by validity
 */
public record PriceSchedule(PriceScope scope, List<StandalonePrice> prices) {

    public PriceSchedule {
        prices = prices.stream()
                .sorted(Comparator.comparing(StandalonePrice::validity))
                .toList();
    }

    /** The same prices, which are not used any more. */
    public PriceSchedule deactivated() {
        return new PriceSchedule(
                scope, prices.stream().map(StandalonePrice::deactivated).toList());
    }
}
