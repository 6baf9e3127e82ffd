package io.integrationhub.inventorythreshold.order;

/** The id of an order in commercetools, which assigns it before it saves the order. */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order needs an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
