package io.integrationhub.taxadapter.engine;

/** Result of changing a document at an engine. */
public enum SaveResult {
    /** The document is as it has to be. */
    DONE,
    /** The document was reported to the authorities and can no longer be changed. */
    LOCKED
}
