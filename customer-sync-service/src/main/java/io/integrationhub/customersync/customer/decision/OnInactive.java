package io.integrationhub.customersync.customer.decision;

/** What happens to a customer that its master has removed or no longer uses. */
public enum OnInactive {
    /** It stays as it is. */
    KEEP,
    /** A custom field says so. */
    MARK,
    /** It is deleted; orders stay. */
    DELETE
}
