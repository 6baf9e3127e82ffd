package io.integrationhub.inventorythreshold.order;

/** An order's id in commercetools, given before the order is saved. */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order without an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
