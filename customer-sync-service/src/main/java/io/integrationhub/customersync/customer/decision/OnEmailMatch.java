package io.integrationhub.customersync.customer.decision;

/** What happens if only the e-mail address of a customer in commercetools matches. */
public enum OnEmailMatch {
    /** The customer is adopted if it has no other number and no other id of a master. */
    ADOPT,
    /** The master's record is parked, and a person decides. */
    PARK
}
