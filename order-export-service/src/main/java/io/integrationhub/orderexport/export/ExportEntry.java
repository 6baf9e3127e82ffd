package io.integrationhub.orderexport.export;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.Fingerprint;
import java.util.Optional;

/**
 * What the ledger recorded about the export of one order.
 *
 * @param attempted what was first sent to the master without a recorded response; empty if there was no such attempt or
 *     the master rejected it
 * @param receipt receipt of the master
 * @param content content that was last sent to the master
 * @param cancelled whether the master knows that the order is cancelled
 * @param rejection reason for which the master last rejected the order or, if there is a receipt, rejected its change
 * @param rejectedContent what the master rejected
 * @param resendRequested whether an operator requested that the order is placed again
 */
public record ExportEntry(
        Optional<Fingerprint> attempted,
        Optional<Receipt> receipt,
        Optional<Fingerprint> content,
        boolean cancelled,
        Optional<Rejection> rejection,
        Optional<Fingerprint> rejectedContent,
        boolean resendRequested) {

    /** The entry of an order that was never sent. */
    public static final ExportEntry NONE = new ExportEntry(
            Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), false);

    /** Whether the master has the order as it is now, or has already rejected it as it is now. */
    public boolean isUpToDate(Order order) {
        if (rejectionOf(order.fingerprint()).isPresent()) {
            return true;
        }
        return order.status().isCancelled()
                ? cancelled
                : receipt.isPresent()
                        && order.receipt().equals(receipt)
                        && content.equals(Optional.of(order.fingerprint()));
    }

    /** Returns why the master would reject exactly this again; empty if it may accept it. */
    public Optional<Rejection> rejectionOf(Fingerprint fingerprint) {
        return rejectedContent.filter(fingerprint::equals).isPresent() ? rejection : Optional.empty();
    }

    /** Whether the master, as far as is known, has this order with other content. */
    public boolean hasOtherContentThan(Order order) {
        if (receipt.isEmpty() && order.receipt().isPresent()) {
            // Only commercetools remembers the export, so the order counts as exported with its current content.
            return false;
        }
        return content.or(this::attempted)
                .filter(sent -> !sent.equals(order.content().fingerprint()))
                .isPresent();
    }
}
