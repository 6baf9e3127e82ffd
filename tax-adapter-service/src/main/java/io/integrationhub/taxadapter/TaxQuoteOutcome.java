package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.FaultCode;
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
     * The taxes need more update actions than commercetools accepts.
     *
     * @param maxItems the number of items that such a cart can have
     */
    record TooLarge(int items, int maxItems) implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "too-large";
        }
    }

    /** The engine or the register is unavailable, and the tenant allows no estimate: the customer can try again. */
    record Unavailable(FaultCode reason) implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "unavailable";
        }
    }

    /** The engine refuses the cart, and the tenant allows no estimate: the customer has to change the cart. */
    record EngineRejected(FaultCode reason) implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "engine-rejected";
        }
    }

    /** The engine gave no result, and no estimate was possible: the failure policy of the Extension applies. */
    record NoEstimate(Fault fault) implements TaxQuoteOutcome {

        @Override
        public String code() {
            return "no-estimate";
        }
    }
}
