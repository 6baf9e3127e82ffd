package io.integrationhub.taxadapter;

import io.integrationhub.stream.Outcome;
import io.integrationhub.taxadapter.cart.CartTaxes;

/** How a quote ended. */
public sealed interface TaxQuoteOutcome extends Outcome {

    /** The cart has no taxable item, or a destination is still unknown. */
    record NothingToTax() implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "nothing-to-tax";
        }
    }

    /** The cart already has these taxes. */
    record UpToDate() implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "up-to-date";
        }
    }

    /** The cart has to be given these taxes, calculated by the engine or estimated. */
    record Taxed(CartTaxes taxes) implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "taxed";
        }
    }

    /** Parts of the cart are taxed by different engines, or only some of its prices include the tax. */
    record NotUniform() implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "not-uniform";
        }
    }

    /** The state or province is not known, though the tax depends on it, and the tenant rejects such carts. */
    record RegionUnknown() implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "region-unknown";
        }
    }

    /** The delivery address does not exist, and the tenant rejects such carts. */
    record AddressUnknown() implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "address-unknown";
        }
    }

    /**
     * The engine or the register gave no result, and the tenant allows no estimate.
     *
     * @param reason the fault code
     */
    record Unavailable(String reason) implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "unavailable";
        }
    }
}
