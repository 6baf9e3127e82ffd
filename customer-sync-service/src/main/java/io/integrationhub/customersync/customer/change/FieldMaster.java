package io.integrationhub.customersync.customer.change;

/** The side that owns a group of fields. */
public enum FieldMaster {
    /** The master of the customers. */
    MASTER,
    COMMERCETOOLS,
    /** Both sides may change it; the newer change wins, and the master's if both changed it at once. */
    BOTH
}
