package io.integrationhub.commercetools.subscription;

/**
 * How a tenant's Subscription was when it was last looked at.
 *
 * @param key the Subscription's key
 * @param detail for people: what is wrong, and what to do about it; empty if it is well
 */
record SubscriptionState(String key, Condition condition, String detail) {

    /** How a Subscription can be. */
    enum Condition {
        /** As it should be, and delivering. */
        HEALTHY,
        /** There is none, and the hub may not create it. */
        ABSENT,
        /** One of this key exists that the hub did not make; it is left alone. */
        FOREIGN,
        /** It exists, but commercetools cannot deliver. */
        NOT_DELIVERING,
        /** It could not be looked at, or not be changed. */
        UNKNOWN
    }

    boolean isHealthy() {
        return condition == Condition.HEALTHY;
    }
}
