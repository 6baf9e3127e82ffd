package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.cart.VerifiedAddresses;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.verification.VatIdVerifier.Verified;

/**
 * A cart whose taxes have to be calculated.
 *
 * @param original the transaction as it will be read next time
 * @param verified the transaction to tax
 * @param addresses the result of verifying the delivery addresses
 */
record VerifiedCart(TaxableCart cart, TaxableTransaction original, Verified verified, VerifiedAddresses addresses) {

    /** The transaction to tax. */
    TaxableTransaction transaction() {
        return verified.transaction();
    }

    /** The taxes that the engine calculated. */
    CartTaxes taxes(ItemTaxes taxes) {
        TaxSource source = verified.isFinal() ? TaxSource.ENGINE : TaxSource.VAT_UNCHECKED;
        return asRead(new CartTaxes(transaction(), taxes, source));
    }

    /** Taxes for the transaction as it was read, so that the same cart is recognized next time. */
    CartTaxes asRead(CartTaxes taxes) {
        return taxes.of(original, addresses);
    }

    /** How many update actions set these taxes. */
    int actions(CartTaxes taxes) {
        return cart.actionCount().applyAsInt(taxes);
    }
}
