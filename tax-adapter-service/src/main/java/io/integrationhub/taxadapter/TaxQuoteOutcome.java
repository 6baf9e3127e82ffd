package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.cart.CartTaxes;

/** How a quote ended. */
public sealed interface TaxQuoteOutcome {

    /** The outcome in documents; never changes with a class name. */
    default String code() {
        return switch (this) {
            case NothingToTax _ -> "nothing-to-tax";
            case UpToDate _ -> "up-to-date";
            case Taxed _ -> "taxed";
            case NotUniform _ -> "not-uniform";
            case AddressUnknown _ -> "address-unknown";
            case Unavailable _ -> "unavailable";
        };
    }

    /** The cart has no taxable item, or a destination is still unknown. */
    record NothingToTax() implements TaxQuoteOutcome {}

    /** The cart already has these taxes. */
    record UpToDate() implements TaxQuoteOutcome {}

    /** The cart has to be given these taxes, calculated by the engine or estimated. */
    record Taxed(CartTaxes taxes) implements TaxQuoteOutcome {}

    /** Parts of the cart are taxed by different engines, or only some of its prices include the tax. */
    record NotUniform() implements TaxQuoteOutcome {}

    /** The delivery address does not exist, and the tenant rejects such carts. */
    record AddressUnknown() implements TaxQuoteOutcome {}

    /**
     * The engine or the register gave no result, and the tenant allows no estimate.
     *
     * @param reason the fault code
     */
    record Unavailable(String reason) implements TaxQuoteOutcome {}
}
