package io.integrationhub.run.store;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with a run, and what it finds in its items. */
public enum RunFault implements FaultCode {
    /** Another replica works on this source. */
    RUN_LOCKED,
    /** The lease ran out, and another replica goes on. */
    RUN_CLAIM_LOST,
    /** The source cannot be read. */
    RUN_SOURCE_UNREADABLE,
    /** Too many errors. */
    RUN_ERROR_BUDGET_EXCEEDED,
    /** More items would be removed or changed than the tenant allows without approval. */
    RUN_MASS_CHANGE,
    /** The tenant wants to approve every run, or this is a comparison. */
    RUN_APPROVAL_REQUIRED,
    /** A source has a key several times. */
    RUN_DUPLICATE_KEY,
    /** The service has no target for a kind of item. */
    RUN_KIND_UNKNOWN,
    /** Items that do not exist yet refer to one another. */
    RUN_REFERENCE_CYCLE,
    /** An item refers to something that does not exist yet. */
    RUN_REFERENCE_MISSING,
    /** An item refers to one that failed. */
    RUN_REFERENCE_FAILED,
    /** A change waits for approval. */
    RUN_CHANGE_WITHHELD,
    /** Missing items were not removed, because the delivery has errors. */
    RUN_REMOVAL_SKIPPED,
    /** An item cannot be disabled, so it was kept. */
    RUN_ITEM_KEPT,
    /** A later run wrote an item that should be undone. */
    RUN_UNDO_OVERTAKEN,
    /** A target threw something that is no fault. */
    RUN_ITEM_FAILED
}
