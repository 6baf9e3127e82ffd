package io.integrationhub.system.inbound;

import java.util.Map;

/**
 * The result of a request that was not rejected.
 *
 * @param outcome metric tag, for example {@code accepted}
 * @param response body of the response; empty if the status says everything
 */
public record Accepted(String outcome, Map<String, String> response) {

    public Accepted {
        response = Map.copyOf(response);
    }

    /** A result whose response has no body. */
    public static Accepted as(String outcome) {
        return new Accepted(outcome, Map.of());
    }
}
