package io.integrationhub.taxadapter.cart;

import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Optional;

/**
 * The taxes of a cart, and what they were calculated for.
 *
 * @param address whether the delivery address exists; empty if it was not verified
 */
public record CartTaxes(
        TaxableTransaction transaction, ItemTaxes itemTaxes, TaxSource source, Optional<AddressVerification> address) {

    /** Creates taxes of a cart whose address was not verified. */
    public CartTaxes(TaxableTransaction transaction, ItemTaxes itemTaxes, TaxSource source) {
        this(transaction, itemTaxes, source, Optional.empty());
    }

    /** The same taxes, for the transaction as the cart has it. */
    public CartTaxes of(TaxableTransaction original, Optional<AddressVerification> verification) {
        return new CartTaxes(original, itemTaxes, source, verification);
    }
}
