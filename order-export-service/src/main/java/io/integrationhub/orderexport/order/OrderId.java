package io.integrationhub.orderexport.order;

/**
 * An order's id in commercetools.
 *
 * @param value never empty
 */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order's id must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
