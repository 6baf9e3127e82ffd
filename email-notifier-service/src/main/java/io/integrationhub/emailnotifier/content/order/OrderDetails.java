package io.integrationhub.emailnotifier.content.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as a mail shows it.
 *
 * @param id id in commercetools, for links
 * @param number order number; the id if the order has none
 * @param purchaseOrderNumber the buyer's own number; empty if there is none
 * @param lines line items and custom line items, in the order's sequence
 * @param billingAddress empty if not set
 * @param shippingAddress empty if not set, or if each delivery has its own
 * @param shippingMethod name of the shipping method; empty if not set
 * @param paymentMethod name of the payment method; empty if unknown
 */
public record OrderDetails(
        String id,
        String number,
        Instant placedAt,
        String purchaseOrderNumber,
        List<Line> lines,
        Totals totals,
        Optional<Address> billingAddress,
        Optional<Address> shippingAddress,
        String shippingMethod,
        String paymentMethod) {

    public OrderDetails {
        lines = List.copyOf(lines);
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "OrderDetails[" + number + "]";
    }
}
