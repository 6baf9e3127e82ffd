package io.integrationhub.commercetools.watch;

/**
 * The state of a Subscription or an Extension at its last check.
 *
 * @param key the resource's key
 * @param condition the result of the check
 * @param detail for people: what is wrong and what to do about it; empty if nothing is wrong
 */
public record ResourceState(String key, Condition condition, String detail) {

    /** The result of a check. */
    public enum Condition {
        /** The resource exists, is as it should be, and works. */
        HEALTHY,
        /** The tenant does not use the resource, and the hub has removed its own. */
        UNUSED,
        /** The resource works, but an Extension that should run before it does not exist yet. */
        INCOMPLETE,
        /** The resource does not exist, and the hub may not create it. */
        ABSENT,
        /** The resource differs from what it should be, and the hub may not change it. */
        DIFFERENT,
        /** A resource with this key exists that the hub did not create; it is left alone. */
        FOREIGN,
        /** The Subscription exists, but commercetools cannot deliver. */
        NOT_DELIVERING,
        /** The resource could not be read or changed. */
        UNKNOWN
    }

    /** Whether the resource works as the tenant configured it. */
    public boolean isHealthy() {
        return switch (condition) {
            case HEALTHY, UNUSED, INCOMPLETE -> true;
            case ABSENT, DIFFERENT, FOREIGN, NOT_DELIVERING, UNKNOWN -> false;
        };
    }
}
