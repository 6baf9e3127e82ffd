package io.integrationhub.system.http;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import java.time.Duration;

/** One attempt ended without a usable answer; carries what the caller will see and what the guards need to know. */
final class FailedAttempt extends RuntimeException {

    /** What a failure says about the system and about the request. */
    enum Kind {
        /** Nothing reached the system, and it is not available. */
        NOT_SENT(true),
        /** It is not available; the request may have had its effect. */
        UNAVAILABLE(true),
        /** No answer in time: counts as unavailable, but waiting again in place would only hold the caller up. */
        TOO_SLOW(true),
        /** It is there and asks for a pause. */
        THROTTLED(false),
        /** Trying again in place helps nobody. */
        FINAL(false);

        private final boolean unavailable;

        Kind(boolean unavailable) {
            this.unavailable = unavailable;
        }
    }

    private final transient Fault fault;
    private final Kind kind;
    private final boolean repeatable;

    FailedAttempt(Kind kind, Fault fault) {
        this(kind, fault, true);
    }

    private FailedAttempt(Kind kind, Fault fault, boolean repeatable) {
        // Only carried across the guards within one call: a stack trace of its own would say
        // nothing.
        super(fault.getMessage(), fault, false, false);
        this.kind = kind;
        this.fault = fault;
        this.repeatable = repeatable;
    }

    /** The same, of a request that must not be sent twice. */
    FailedAttempt unrepeatable() {
        return new FailedAttempt(kind, fault, false);
    }

    Fault fault() {
        return fault;
    }

    /** Whether it counts for the system's circuit. */
    boolean isUnavailability() {
        return kind.unavailable;
    }

    /** Whether another attempt may be made in place. */
    boolean isWorthAnother(Duration longestPause) {
        return switch (kind) {
            case NOT_SENT -> true;
            case UNAVAILABLE, THROTTLED -> repeatable && pause().compareTo(longestPause) <= 0;
            case TOO_SLOW, FINAL -> false;
        };
    }

    /** The pause the other side asked for; zero if it did not. */
    Duration pause() {
        return fault instanceof TransientFault pausing ? pausing.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }
}
