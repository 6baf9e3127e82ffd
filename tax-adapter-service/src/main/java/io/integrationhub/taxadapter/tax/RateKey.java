package io.integrationhub.taxadapter.tax;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tax rate depends on: the destination, the kind of goods, and the buyer's exemption.
 *
 * @param exemption reason and certificate of the exemption; empty if the buyer is not exempt
 */
public record RateKey(String country, String region, String postalCode, String taxCode, String exemption) {

    /** The keys of all items. */
    public static Set<RateKey> allOf(TaxableTransaction transaction) {
        return transaction.items().stream().map(item -> of(transaction, item)).collect(Collectors.toSet());
    }

    public static RateKey of(TaxableTransaction transaction, TaxItem item) {
        Place to = item.to();
        Buyer buyer = transaction.buyer();
        String reverseCharge = transaction.isReverseCharged() ? "reverse-charge" : "";
        return new RateKey(
                to.country(),
                to.region(),
                to.postalCode(),
                item.taxCode(),
                buyer.entityUse() + buyer.certificate() + reverseCharge);
    }
}
