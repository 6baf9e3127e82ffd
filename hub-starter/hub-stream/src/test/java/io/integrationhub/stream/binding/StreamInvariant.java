package io.integrationhub.stream.binding;

/** What holds at every step of {@link StreamSimulationTest}. */
enum StreamInvariant {
    /** A record begins only after the earlier ones of its key and partition have ended. */
    KEY_IN_ORDER,
    /** Never two records of one key are under way in a replica. */
    ONE_OF_A_KEY,
    /** No more keys are under way than the limit allows. */
    UNDER_WAY_WITHIN_LIMIT,
    /** No place stays free while a record waits that could begin: a stuck key delays no other. */
    NO_IDLE_PLACE,
    /** An offset is committed only when all records below it are settled. */
    COMMIT_BELOW_UNSETTLED,
    /** Nothing of a partition is committed by a replica that does not own it. */
    COMMIT_BY_OWNER,
    /** After a revocation that was drained in time no attempt at its records begins. */
    NO_ATTEMPT_AFTER_REVOCATION,
    /** In the end every record is applied, represented by a later doorbell, or parked, and committed. */
    NOTHING_LOST,
    /** Only what was in flight or settled shortly before a crash is repeated. */
    REPEATS_ARE_RECENT,
    /** A handler always sees the whole body. */
    HANDLED_WHOLE,
    /** A record is parked with its body, once by each owner, and only after its attempts. */
    PARKED_WHOLE_AND_ONCE,
    /** A retry begins no earlier than its pause allows, unless its outage has ended. */
    PAUSE_IS_KEPT,
    /** A doorbell is represented only by an attempt that begins after its arrival. */
    DOORBELL_BEFORE_ATTEMPT,
    /** The bytes that are held exceed the budget by at most one poll and what is under way; none are left over. */
    BYTES_WITHIN_BUDGET,
    /** Unsettled records exceed the limit by at most one poll. */
    READ_AHEAD_WITHIN_LIMIT,
    /** A revocation takes no longer than the drain timeout. */
    DRAIN_IN_TIME
}
