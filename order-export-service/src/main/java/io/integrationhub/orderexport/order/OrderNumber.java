package io.integrationhub.orderexport.order;

/**
 * The number by which people and the order master identify an order: its order number, or its id if it has none.
 *
 * @param value never empty
 */
public record OrderNumber(String value) {

    public OrderNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the number of an order must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
