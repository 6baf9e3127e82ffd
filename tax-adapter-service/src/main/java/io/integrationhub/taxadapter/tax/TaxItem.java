package io.integrationhub.taxadapter.tax;

/**
 * A taxable item.
 *
 * @param ref identifies it in the cart or order
 * @param amount price of all pieces after all discounts; including tax if the transaction says so
 * @param taxCode the engine's code for this kind of goods; empty for the engine's default
 * @param sku shown to people who read documents at the engine; never used to match responses
 */
public record TaxItem(ItemRef ref, Money amount, long quantity, String taxCode, String sku, Place from, Place to) {

    public TaxItem withAmount(Money other) {
        return new TaxItem(ref, other, quantity, taxCode, sku, from, to);
    }

    public TaxItem withQuantity(long other) {
        return new TaxItem(ref, amount, other, taxCode, sku, from, to);
    }
}
