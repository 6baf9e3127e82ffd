package io.integrationhub.sandbox.pim;

import java.time.Duration;

/**
 * How a client authenticates to Akeneo.
 *
 * @param lifetime time for which a token is valid; an hour in reality
 */
public record AkeneoConnection(
        String clientId, String clientSecret, String username, String password, Duration lifetime) {

    /** Omits what is secret. */
    @Override
    public String toString() {
        return "AkeneoConnection[" + clientId + "]";
    }
}
