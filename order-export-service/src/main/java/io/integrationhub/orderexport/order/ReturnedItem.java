package io.integrationhub.orderexport.order;

/**
 * Pieces that come back, as commercetools shows them.
 *
 * @param key the master's name for it; empty if somebody else noted the return
 * @param id in commercetools
 * @param lineId the line it comes from
 * @param shipmentState {@code Advised}, {@code Returned}, {@code BackInStock}, {@code Unusable}
 * @param paymentState {@code NonRefundable}, {@code Initial}, {@code Refunded}, {@code NotRefunded}
 */
public record ReturnedItem(
        String key, String id, String lineId, long quantity, String shipmentState, String paymentState) {}
