package io.integrationhub.inventorythreshold.order;

/** What a tenant wants done with an order if the master does not answer in time about its short positions. */
public enum MasterFailurePolicy {
    /** Reject the order. */
    REJECT,
    /** Accept the order as long as a floor of what is available here remains; reject it otherwise. */
    FLOOR,
    /** Accept the order and mark it, for a person to review. */
    ACCEPT_AND_MARK
}
