package io.integrationhub.orderexport.order;

/**
 * The order master's confirmation that it accepted the order.
 *
 * @param externalId id of the order at the order master
 */
public record Receipt(String externalId) {

    public Receipt {
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("a receipt must contain the order master's id of the order");
        }
    }
}
