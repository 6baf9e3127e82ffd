package io.integrationhub.system.http;

/** What holds at every step of {@link TokenSimulationTest}. */
enum TokenInvariant {
    /** At most one request for a token is in flight. */
    ONE_REFRESH,
    /** Nobody is given a token of which it was known before that the system refuses it. */
    NO_REFUSED_TOKEN,
    /** Nobody is given a token that has expired. */
    NO_EXPIRED_TOKEN,
    /** Rejected credentials are not tried again within ten seconds. */
    NO_HOT_LOOP,
    /** Nobody waits for a token beyond the deadline. */
    LEAVES_AT_DEADLINE,
    /** Once the token endpoint responds, calls succeed again. */
    FAILURE_DOES_NOT_STICK
}
