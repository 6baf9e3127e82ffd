package io.integrationhub.stream.claim;

/** What holds at every step of {@link ClaimSimulationTest}. */
enum ClaimInvariant {
    /** Of all claims ever made on a resource, the fence lets only the latest one write. */
    ONLY_THE_LATEST_WRITES,
    /** A claim is given only when the holder before it has released it or its lease is over. */
    NO_CLAIM_WITHIN_A_LEASE,
    /** Never two processes believe the database when it says that they hold the same resource. */
    ONE_HOLDER,
    /** A renewal never gives a claim back that another worker has taken over. */
    RENEWAL_NEVER_RESURRECTS,
    /** A process that runs, with a database that responds, never loses a claim. */
    RUNNING_PROCESS_KEEPS_CLAIM,
    /** The claim of a killed process can be made again once its lease is over. */
    CRASHED_CLAIM_IS_TAKEN_OVER,
    /** The retries of a record outlast the lease of a crashed claim. */
    RETRIES_OUTLAST_LEASE
}
