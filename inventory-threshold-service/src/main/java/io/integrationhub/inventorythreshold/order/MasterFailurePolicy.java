package io.integrationhub.inventorythreshold.order;

/** A tenant's choice for orders whose short lines the master gave no answer about in time. */
public enum MasterFailurePolicy {
    /** No order without the master's word. */
    REFUSE,
    /** Accepted as long as a floor of what is available here is kept; refused below it. */
    FLOOR,
    /** Accepted, and marked for somebody to look at. */
    ACCEPT_AND_MARK
}
