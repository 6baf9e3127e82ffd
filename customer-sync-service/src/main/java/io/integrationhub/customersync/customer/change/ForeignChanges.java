package io.integrationhub.customersync.customer.change;

/** What happens to a change that commercetools made to a field of the master. */
public enum ForeignChanges {
    /** The master's value is written again. */
    SET_BACK,
    /** It stays until the master changes the field. */
    LEAVE
}
