package io.integrationhub.taxadapter.tax;

import java.util.Optional;

/**
 * The taxes of a cart: what was asked, what was answered, and by whom.
 *
 * @param address whether it goes to where there is an address; empty if nobody looked
 */
public record Taxes(TaxQuestion question, TaxAnswer answer, Source source, Optional<AddressStanding> address) {

    /** Taxes of a cart whose address nobody looked at. */
    public Taxes(TaxQuestion question, TaxAnswer answer, Source source) {
        this(question, answer, source, Optional.empty());
    }

    public Taxes withAddress(Optional<AddressStanding> other) {
        return new Taxes(question, answer, source, other);
    }
}
