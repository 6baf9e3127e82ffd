package io.integrationhub.commercetools.extension;

/** A tenant's choice for one flow: what commercetools is told when there is no answer. It has no default. */
public enum OnFailure {
    /** The write goes through unchecked (fail-open). */
    ACCEPT,
    /** The write is refused with a sentence that asks to try again (fail-closed). */
    REFUSE
}
