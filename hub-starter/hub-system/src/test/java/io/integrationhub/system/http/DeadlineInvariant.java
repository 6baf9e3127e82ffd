package io.integrationhub.system.http;

/** What holds at every step of {@link DeadlineSimulationTest}. */
enum DeadlineInvariant {
    /** No caller waits beyond its deadline, whatever hangs. */
    LEAVES_AT_DEADLINE,
    /** No more callers are admitted at once than the limit allows. */
    WITHIN_LIMIT,
    /** A caller beyond the limit is told so at once. */
    BUSY_AT_ONCE,
    /** Abandoned exchanges are interrupted. */
    ABANDONED_IS_INTERRUPTED,
    /** When everything has ended, all permits are free. */
    NO_PERMIT_LEAKS
}
