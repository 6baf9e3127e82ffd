package io.integrationhub.taxadapter.cart;

import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Optional;

/**
 * The result of verifying the delivery addresses of a cart.
 *
 * @param result whether they exist, the worst of all; empty if none was verified
 * @param correction the address that the cart gets instead of its own; empty to leave it as it is
 */
public record VerifiedAddresses(Optional<AddressVerification> result, Optional<Place> correction) {

    /** No address was verified. */
    public static final VerifiedAddresses NONE = new VerifiedAddresses(Optional.empty(), Optional.empty());

    /** The transaction with the address that the cart gets. */
    public TaxableTransaction applied(TaxableTransaction transaction) {
        return correction
                .map(place -> transaction.withItems(transaction.items().stream()
                        .map(item -> withDestination(item, place))
                        .toList()))
                .orElse(transaction);
    }

    /** Goods whose origin is unknown are taxed as sent from their destination. */
    private static TaxItem withDestination(TaxItem item, Place to) {
        Place from = item.from().equals(item.to()) ? to : item.from();
        return new TaxItem(item.ref(), item.amount(), item.quantity(), item.taxCode(), item.sku(), from, to);
    }
}
