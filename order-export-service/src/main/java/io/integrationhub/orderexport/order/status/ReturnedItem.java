package io.integrationhub.orderexport.order.status;

/**
 * A return item of an order in commercetools.
 *
 * @param key key assigned by the order master; empty if somebody else added the return without one
 * @param id id in commercetools
 * @param lineId id of the returned line
 * @param shipmentState {@code Advised}, {@code Returned}, {@code BackInStock}, {@code Unusable}
 * @param paymentState {@code NonRefundable}, {@code Initial}, {@code Refunded}, {@code NotRefunded}
 * @param comment what somebody noted about the return; empty if nothing
 */
public record ReturnedItem(
        String key,
        String id,
        String lineId,
        long quantity,
        String shipmentState,
        String paymentState,
        String comment) {

    public static final String ADVISED = "Advised";

    /** Ends the keys of advised items that the order master reported. */
    private static final String ADVISED_BY_MASTER = "-hub-advised";

    /** Returns the key of the advised item of a return that the order master reported. */
    public static String advisedKey(String returnKey) {
        return returnKey + ADVISED_BY_MASTER;
    }

    public boolean isAdvised() {
        return shipmentState.equals(ADVISED);
    }

    /** Whether the buyer or the shop advised the return, so that the order master may not know of it. */
    public boolean isAdvisedInShop() {
        return isAdvised() && !key.endsWith(ADVISED_BY_MASTER);
    }

    /** Omits the comment because it may contain personal data. */
    @Override
    public String toString() {
        return "ReturnedItem[" + id + ", " + key + ", " + shipmentState + ", " + paymentState + "]";
    }
}
