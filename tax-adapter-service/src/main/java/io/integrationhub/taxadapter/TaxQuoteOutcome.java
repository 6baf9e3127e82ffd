package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.tax.Taxes;

/** What a cart's way through the tax engine came to. */
public sealed interface TaxQuoteOutcome {

    /** Nothing in the cart bears tax, or it is not known yet where it goes to. */
    record NothingToTax() implements TaxQuoteOutcome {}

    /** The cart has just these taxes already. */
    record Unchanged() implements TaxQuoteOutcome {}

    /** The cart's taxes, from the engine or estimated. */
    record Taxed(Taxes taxes) implements TaxQuoteOutcome {}

    /** It goes to countries whose taxes are not asked for in one way. */
    record TooManyWays() implements TaxQuoteOutcome {}

    /** There is no such address, and the tenant sells to none of those. */
    record AddressUnknown() implements TaxQuoteOutcome {}

    /** There is no answer, and the tenant wants none but the engine's. */
    record TryAgain(String code) implements TaxQuoteOutcome {}
}
