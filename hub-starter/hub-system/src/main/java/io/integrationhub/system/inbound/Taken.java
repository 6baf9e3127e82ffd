package io.integrationhub.system.inbound;

import java.util.Map;

/**
 * How a request ended that was not refused.
 *
 * @param outcome metric tag, for example {@code accepted}
 * @param answer what the sender is told
 */
public record Taken(String outcome, Map<String, String> answer) {

    public Taken {
        answer = Map.copyOf(answer);
    }

    /** An ending that the sender is told by the status alone. */
    public static Taken as(String outcome) {
        return new Taken(outcome, Map.of());
    }
}
