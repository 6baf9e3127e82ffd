package io.integrationhub.test.architecture.invalid;

/** An outcome without codes. */
sealed interface StrayOutcome {

    /** Has no code. */
    record Done() implements StrayOutcome {}
}
