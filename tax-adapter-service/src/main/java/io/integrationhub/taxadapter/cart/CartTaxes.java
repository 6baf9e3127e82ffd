package io.integrationhub.taxadapter.cart;

import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Optional;

/**
 * The taxes of a cart, and what they were calculated for.
 *
 * @param address whether the delivery address exists; empty if it was not verified
 * @param correction the delivery address that the cart gets together with the taxes; empty to leave it as it is
 */
public record CartTaxes(
        TaxableTransaction transaction,
        ItemTaxes itemTaxes,
        TaxSource source,
        Optional<AddressVerification> address,
        Optional<Place> correction) {

    /** Creates taxes of a cart whose address was not verified. */
    public CartTaxes(TaxableTransaction transaction, ItemTaxes itemTaxes, TaxSource source) {
        this(transaction, itemTaxes, source, Optional.empty(), Optional.empty());
    }

    /** The same taxes, for the transaction as the cart has it. */
    public CartTaxes of(TaxableTransaction original, VerifiedAddresses addresses) {
        return new CartTaxes(original, itemTaxes, source, addresses.result(), addresses.correction());
    }
}
