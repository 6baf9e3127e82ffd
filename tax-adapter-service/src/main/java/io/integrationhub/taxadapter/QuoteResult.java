package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.taxadapter.tax.ItemTaxes;

/** What the engine answered. */
sealed interface QuoteResult {

    /** The taxes of all items. */
    record Calculated(ItemTaxes taxes) implements QuoteResult {}

    /** The engine gave none. */
    record Failed(Fault fault) implements QuoteResult {}
}
