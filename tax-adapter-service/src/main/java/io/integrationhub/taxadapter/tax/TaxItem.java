package io.integrationhub.taxadapter.tax;

/**
 * One thing that bears tax.
 *
 * @param ref what it is in the cart or order
 * @param amount its price for all pieces, after all discounts; with tax if the question says so
 * @param taxCode the engine's word for this kind of goods; empty for the engine's own default
 * @param sku for people who look at documents; never to match answers by
 */
public record TaxItem(ItemRef ref, Money amount, long quantity, String taxCode, String sku, Place from, Place to) {

    public TaxItem withAmount(Money other) {
        return new TaxItem(ref, other, quantity, taxCode, sku, from, to);
    }

    /** Fewer pieces of the same. */
    public TaxItem withQuantity(long other) {
        return new TaxItem(ref, amount, other, taxCode, sku, from, to);
    }
}
