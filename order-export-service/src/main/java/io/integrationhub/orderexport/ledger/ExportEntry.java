package io.integrationhub.orderexport.ledger;

import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Optional;

/**
 * What is remembered about one order.
 *
 * @param attempted what the master was first sent without our knowing whether it took it; empty if it never was, or
 *     said no
 * @param receipt the master's word that it has the order
 * @param content what the master was sent last
 * @param cancelled whether the master knows that the order is called off
 * @param rejection why the master did not take it
 * @param rejectedContent what it did not take
 * @param again whether a person wants it placed once more
 */
public record ExportEntry(
        Optional<Fingerprint> attempted,
        Optional<Receipt> receipt,
        Optional<Fingerprint> content,
        boolean cancelled,
        Optional<Rejection> rejection,
        Optional<Fingerprint> rejectedContent,
        boolean again) {

    /** Nothing was sent yet. */
    public static final ExportEntry NONE = new ExportEntry(
            Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), false);

    /** Whether the master knows all about an order, or said no to just what it is now. */
    public boolean settles(Order order) {
        Fingerprint fingerprint = order.content().fingerprint();
        if (order.standing().cancelled()) {
            return cancelled || rejectionOf(fingerprint.calledOff()).isPresent();
        }
        return receipt.isPresent() && order.export().equals(receipt) && sent(fingerprint)
                || rejectionOf(fingerprint).isPresent();
    }

    /** Whether the master was sent just this. */
    public boolean sent(Fingerprint fingerprint) {
        return content.filter(fingerprint::equals).isPresent();
    }

    /** Why the master would reject just this again; empty if it may take it. */
    public Optional<Rejection> rejectionOf(Fingerprint fingerprint) {
        return rejectedContent.filter(fingerprint::equals).isPresent() ? rejection : Optional.empty();
    }
}
