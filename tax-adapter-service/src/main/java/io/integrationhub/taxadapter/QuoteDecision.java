package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.TaxSettings.OnUnknownRegion;
import io.integrationhub.taxadapter.tax.TaxableTransaction;

/** What a cart needs. */
sealed interface QuoteDecision {

    /** The cart has no taxable item, or a destination is still unknown. */
    record NothingToTax() implements QuoteDecision {}

    /** The cart has the engine's taxes for exactly this transaction. */
    record UpToDate() implements QuoteDecision {}

    /** Parts of the cart are taxed by different engines, or only some of its prices include the tax. */
    record NotUniform() implements QuoteDecision {}

    /** The state or province is not known, though the tax depends on it, and the tenant rejects such carts. */
    record RegionUnknown() implements QuoteDecision {}

    /** The taxes have to be calculated. */
    record Calculate(TaxableTransaction transaction) implements QuoteDecision {}

    static QuoteDecision of(TaxableCart cart, TaxSettings settings) {
        if (cart.transaction().isEmpty()) {
            return new NothingToTax();
        }
        if (cart.isUpToDate()) {
            return new UpToDate();
        }
        if (!cart.isUniform()) {
            return new NotUniform();
        }
        TaxableTransaction transaction = cart.transaction().get();
        return settings.onUnknownRegion() == OnUnknownRegion.REJECT && !transaction.hasKnownRegions()
                ? new RegionUnknown()
                : new Calculate(transaction);
    }
}
