package io.integrationhub.inventorythreshold.stock.entry;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalLong;

/**
 * An inventory entry as read from commercetools.
 *
 * @param threshold the entry's own threshold; empty if it has none or the tenant does not use it
 * @param reservedInCarts the part of the quantity that carts have reserved
 */
public record ObservedEntry(
        EntryId id, Position position, long quantity, OptionalLong threshold, long reservedInCarts) {

    /** An entry of which carts have reserved nothing. */
    public ObservedEntry(EntryId id, Position position, long quantity, OptionalLong threshold) {
        this(id, position, quantity, threshold, 0);
    }
}
