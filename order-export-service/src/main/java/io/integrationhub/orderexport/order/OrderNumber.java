package io.integrationhub.orderexport.order;

/**
 * What people and the order master call an order: its order number, or its id where the shop gives no numbers.
 *
 * @param value never empty
 */
public record OrderNumber(String value) {

    public OrderNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order's number must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
