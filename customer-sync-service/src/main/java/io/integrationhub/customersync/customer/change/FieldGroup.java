package io.integrationhub.customersync.customer.change;

/** Fields of a customer that have one owner. */
public enum FieldGroup {
    /** E-mail address, names, company, VAT id, locale. */
    PROFILE,
    ADDRESSES,
    GROUPS,
    STORES,
    /** The custom fields that the tenant named as consent. */
    CONSENT,
    /** All other custom fields. */
    CUSTOM
}
