package io.integrationhub.run.store;

/** Where an item of a run stands. */
public enum ItemState {
    /** To be written. */
    PENDING,
    /** As it shall be. */
    DONE,
    /** The target rejected it, or the source has it in an unusable form. */
    FAILED,
    /** It refers to an item that failed. */
    BLOCKED,
    /** It refers to something that does not exist yet. */
    WAITING,
    /** Its change waits for approval. */
    WITHHELD,
    /** A later run has the item. */
    SUPERSEDED
}
