package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;

/**
 * What one line of an order wants.
 *
 * @param mode the line's own, else the order's
 */
public record OrderLine(Position position, long quantity, InventoryMode mode) {

    public OrderLine {
        if (quantity < 0) {
            throw new IllegalArgumentException("a line of fewer than none");
        }
    }
}
