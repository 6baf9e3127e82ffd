package io.integrationhub.orderexport.order;

import java.time.Instant;
import java.util.Optional;

/**
 * An order as it is in commercetools now.
 *
 * @param version commercetools' version of it
 * @param lastModifiedAt when it was changed last
 * @param content what was sold
 * @param standing how far it got
 * @param export the receipt noted on the order; empty if the master does not have it, as far as commercetools knows
 */
public record Order(
        OrderId id,
        long version,
        OrderNumber number,
        Instant lastModifiedAt,
        OrderContent content,
        OrderStanding standing,
        Optional<Receipt> export) {

    /** Never prints what it holds: it is personal data. */
    @Override
    public String toString() {
        return "Order[" + id + ", version " + version + "]";
    }
}
