package io.integrationhub.orderexport.order.status;

/**
 * A return item of an order in commercetools.
 *
 * @param key key assigned by the order master; empty if somebody else added the return
 * @param id id in commercetools
 * @param lineId id of the returned line
 * @param shipmentState {@code Advised}, {@code Returned}, {@code BackInStock}, {@code Unusable}
 * @param paymentState {@code NonRefundable}, {@code Initial}, {@code Refunded}, {@code NotRefunded}
 */
public record ReturnedItem(
        String key, String id, String lineId, long quantity, String shipmentState, String paymentState) {}
