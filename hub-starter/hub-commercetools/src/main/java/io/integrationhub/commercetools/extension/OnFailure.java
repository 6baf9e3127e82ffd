package io.integrationhub.commercetools.extension;

/** A tenant's choice for one Extension: the response when the handler fails or is too slow. It has no default. */
public enum OnFailure {
    /** The write goes through unchecked (fail open). */
    ACCEPT,
    /** The write is rejected with a text that asks the customer to try again (fail closed). */
    REJECT
}
