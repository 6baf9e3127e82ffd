package io.integrationhub.taxadapter.tax;

/** commercetools' id of an order: 36 characters, which every engine takes as a document's code. */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
