package io.integrationhub.pricing;

import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.stream.Outcome;

/** The outcome of synchronizing a price. */
public sealed interface PricingOutcome extends Outcome {

    /** The master has the price. Nothing is written yet. */
    record ToWrite(PriceNumber number) implements PricingOutcome {

        @Override
        public String code() {
            return "to-write";
        }
    }

    /** The master does not have the price, or it is inactive there. Nothing is removed yet. */
    record ToRemove(PriceNumber number) implements PricingOutcome {

        @Override
        public String code() {
            return "to-remove";
        }
    }
}
