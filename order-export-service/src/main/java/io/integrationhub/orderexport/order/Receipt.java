package io.integrationhub.orderexport.order;

/**
 * The order master's word that it has the order.
 *
 * @param externalId what the master calls the order
 */
public record Receipt(String externalId) {

    public Receipt {
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("a receipt needs the master's id of the order");
        }
    }
}
