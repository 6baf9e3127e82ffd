package io.integrationhub.taxadapter.engine;

/** What an engine says to a document. */
public enum Keeping {
    /** It is as it is to be. */
    DONE,
    /** It was reported to the authorities and can no longer be changed. */
    LOCKED
}
