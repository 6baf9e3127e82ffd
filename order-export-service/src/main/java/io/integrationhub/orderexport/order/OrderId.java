package io.integrationhub.orderexport.order;

/**
 * The id of an order in commercetools.
 *
 * @param value never empty
 */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of an order must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
