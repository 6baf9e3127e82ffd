package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;

/**
 * What one line of an order takes from stock.
 *
 * @param mode the line's own mode, otherwise the order's
 */
public record OrderLine(Position position, long quantity, InventoryMode mode) {

    public OrderLine {
        if (quantity < 0) {
            throw new IllegalArgumentException("the quantity of a line must not be negative");
        }
    }
}
