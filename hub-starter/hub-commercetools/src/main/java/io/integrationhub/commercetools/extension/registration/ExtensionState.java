package io.integrationhub.commercetools.extension.registration;

/**
 * How an Extension was when it was last looked at.
 *
 * @param key the Extension's key
 * @param detail for people: what is wrong, and what to do about it; empty if it is well
 */
record ExtensionState(String key, Condition condition, String detail) {

    /** How an Extension can be. */
    enum Condition {
        /** As it should be, and asked. */
        REGISTERED,
        /** The tenant does not use it, and there is none of the hub. */
        UNUSED,
        /** It works, but an Extension it should come after does not exist yet. */
        INCOMPLETE,
        /** There is none, and the hub may not create it. */
        ABSENT,
        /** It is not as it should be, and the hub may not change it. */
        DIFFERENT,
        /** One of this key exists that the hub did not make; it is left alone. */
        FOREIGN,
        /** It could not be looked at, or not be changed. */
        UNKNOWN
    }

    /** Whether customers are served as the tenant configured it. */
    boolean isHealthy() {
        return switch (condition) {
            case REGISTERED, UNUSED, INCOMPLETE -> true;
            case ABSENT, DIFFERENT, FOREIGN, UNKNOWN -> false;
        };
    }
}
