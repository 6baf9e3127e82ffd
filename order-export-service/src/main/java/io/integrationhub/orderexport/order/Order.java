package io.integrationhub.orderexport.order;

import io.integrationhub.orderexport.order.content.Fingerprint;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.status.OrderStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as it currently is in commercetools.
 *
 * @param version version of the order in commercetools
 * @param lastModifiedAt time of the last modification
 * @param content what was sold
 * @param status fulfilment and payment status
 * @param receipt receipt recorded on the order; empty if the order is not marked as exported
 */
public record Order(
        OrderId id,
        long version,
        OrderNumber number,
        Instant lastModifiedAt,
        OrderContent content,
        OrderStatus status,
        Optional<Receipt> receipt) {

    /** Identifies what the order master has to know: the content, or that the order with this content is cancelled. */
    public Fingerprint fingerprint() {
        return status.isCancelled() ? content.fingerprint().ofCancellation() : content.fingerprint();
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Order[" + id + ", version " + version + "]";
    }
}
