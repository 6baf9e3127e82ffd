package io.integrationhub.taxadapter.order;

/** commercetools' id of an order: 36 characters, which every engine accepts as a document code. */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
