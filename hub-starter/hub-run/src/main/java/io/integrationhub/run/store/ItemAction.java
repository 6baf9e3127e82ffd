package io.integrationhub.run.store;

/** What the plan does with an item. */
public enum ItemAction {
    /** Nothing: it is as it shall be. */
    UNCHANGED,
    /** It does not exist at the target. */
    CREATE,
    /** It exists and differs. */
    CHANGE,
    /** It shall not exist any more. */
    REMOVE,
    /** Nothing: the source has it in an unusable form, or its policy says so. */
    NONE
}
