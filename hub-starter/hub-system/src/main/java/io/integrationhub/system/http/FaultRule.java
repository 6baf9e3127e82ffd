package io.integrationhub.system.http;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an edge makes of one kind of failure.
 *
 * @param code the code of the fault
 * @param handling whether the fault is transient, and whether the attempt is repeated in place
 * @param outage whether it means that the system cannot be used at all
 * @param pause shortest pause before the next attempt, unless the response asks for another one
 * @param isPostponed whether a limit postponed the call, ours or the system's, so that the attempt does not count
 */
public record FaultRule(FaultCode code, Handling handling, Outage outage, Duration pause, boolean isPostponed) {

    /** How a failed attempt is handled. */
    public enum Handling {
        /** A transient fault; repeated in place, since the request had no effect. */
        RETRY,
        /** A transient fault; repeated in place if the request is idempotent. */
        RETRY_IF_IDEMPOTENT,
        /** A transient fault; left to the retry of the message. */
        FAIL,
        /** A permanent fault. */
        PARK
    }

    /** What a failure says about all other calls. */
    public enum Outage {
        /** Nothing. */
        NONE,
        /** The system is unavailable; counts for the circuit breaker. */
        UNAVAILABLE,
        /**
         * The system rejects the hub's credentials, or the hub the system's certificate; counts for the circuit
         * breaker, and a person has to act.
         */
        CREDENTIALS_REJECTED,
        /**
         * The hub's credentials lack a right for calls of this kind. The consumer whose record needs it pauses at once;
         * other calls go on, so it does not count for the circuit breaker.
         */
        RIGHT_MISSING;

        boolean countsForCircuit() {
            return this == UNAVAILABLE || this == CREDENTIALS_REJECTED;
        }
    }

    private static FaultRule of(FaultCode code, Handling handling) {
        return new FaultRule(code, handling, Outage.NONE, Duration.ZERO, false);
    }

    public static FaultRule retry(FaultCode code) {
        return of(code, Handling.RETRY);
    }

    public static FaultRule retryIfIdempotent(FaultCode code) {
        return of(code, Handling.RETRY_IF_IDEMPOTENT);
    }

    public static FaultRule fail(FaultCode code) {
        return of(code, Handling.FAIL);
    }

    public static FaultRule park(FaultCode code) {
        return of(code, Handling.PARK);
    }

    /** The same rule for a failure that means the system is unavailable. */
    public FaultRule asOutage() {
        return as(Outage.UNAVAILABLE);
    }

    /** The same rule for a failure that says something about all other calls. */
    public FaultRule as(Outage other) {
        return new FaultRule(code, handling, other, pause, isPostponed);
    }

    /** The same rule with a shortest pause before the next attempt. */
    public FaultRule after(Duration shortest) {
        return new FaultRule(code, handling, outage, shortest, isPostponed);
    }

    /** The same rule for a call that a limit postponed. */
    public FaultRule postponed() {
        return new FaultRule(code, handling, outage, pause, true);
    }

    /** The attempt this rule makes of a failure. */
    FailedAttempt apply(String message, @Nullable Throwable cause, Duration asked, boolean idempotent) {
        boolean retryable = switch (handling) {
            case RETRY -> true;
            case RETRY_IF_IDEMPOTENT -> idempotent;
            case FAIL, PARK -> false;
        };
        return new FailedAttempt(fault(message, cause, asked.isPositive() ? asked : pause), retryable, outage);
    }

    private Fault fault(String message, @Nullable Throwable cause, Duration wait) {
        if (handling == Handling.PARK) {
            return cause == null ? new PermanentFault(code, message) : new PermanentFault(code, message, cause);
        }
        TransientFault failed = new TransientFault(code, message, cause);
        TransientFault fault = isPostponed ? failed.postponed() : failed;
        return wait.isPositive() ? fault.retryAfter(wait) : fault;
    }
}
