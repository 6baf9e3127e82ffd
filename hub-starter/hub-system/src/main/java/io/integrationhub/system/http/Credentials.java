package io.integrationhub.system.http;

import io.integrationhub.system.Deadline;

/** Authenticates requests to one system. */
public interface Credentials {

    /**
     * The request with credentials.
     *
     * @param deadline ends the wait for a token
     * @throws FailedAttempt if no token could be fetched
     */
    OutboundRequest authenticate(OutboundRequest request, Deadline deadline);

    /**
     * Whether authenticating again may help after the system rejected this request with a 401. Fixed credentials stay
     * the same.
     */
    default boolean renewAfter(OutboundRequest rejected) {
        return false;
    }
}
