package io.integrationhub.customersync.activity;

import io.integrationhub.customersync.profile.ProfileSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as commercetools has it now.
 *
 * @param id the id in commercetools
 * @param number the order number; empty if it has none
 * @param buyer where the profile of the buyer is read from: the customer, or the order of a guest
 * @param placedAt when the buyer placed it, which for an imported order is before it came to commercetools
 * @param store key of the Store; empty if it has none
 * @param discountCodes the codes that the buyer entered
 * @param isFulfilled whether all goods were sent, or handed over
 * @param refundedItems returned items that were refunded, of an order without payments in commercetools
 */
public record PlacedOrder(
        String id,
        String number,
        ProfileSource buyer,
        Instant placedAt,
        OrderTotals totals,
        Optional<String> store,
        List<String> discountCodes,
        List<OrderLine> lines,
        boolean isFulfilled,
        List<RefundedItem> refundedItems) {

    public PlacedOrder {
        discountCodes = List.copyOf(discountCodes);
        lines = List.copyOf(lines);
        refundedItems = List.copyOf(refundedItems);
    }

    /** What is paid for it. */
    public Amount total() {
        return totals.total();
    }

    /** Omits everything but the id. */
    @Override
    public String toString() {
        return "PlacedOrder[" + id + "]";
    }
}
