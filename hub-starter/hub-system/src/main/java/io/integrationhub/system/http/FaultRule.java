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
 * @param outage whether it counts for the circuit breaker
 * @param pause shortest pause before the next attempt, unless the response asks for another one
 */
public record FaultRule(FaultCode code, Handling handling, boolean outage, Duration pause) {

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

    private static FaultRule of(FaultCode code, Handling handling) {
        return new FaultRule(code, handling, false, Duration.ZERO);
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
        return new FaultRule(code, handling, true, pause);
    }

    /** The same rule with a shortest pause before the next attempt. */
    public FaultRule after(Duration shortest) {
        return new FaultRule(code, handling, outage, shortest);
    }

    /** The attempt this rule makes of a failure. */
    FailedAttempt apply(String message, @Nullable Throwable cause, Duration asked, boolean idempotent) {
        boolean repeatable = switch (handling) {
            case RETRY -> true;
            case RETRY_IF_IDEMPOTENT -> idempotent;
            case FAIL, PARK -> false;
        };
        return new FailedAttempt(fault(message, cause, asked.isPositive() ? asked : pause), repeatable, outage);
    }

    private Fault fault(String message, @Nullable Throwable cause, Duration wait) {
        if (handling == Handling.PARK) {
            return cause == null ? new PermanentFault(code, message) : new PermanentFault(code, message, cause);
        }
        TransientFault fault = new TransientFault(code, message, cause);
        return wait.isPositive() ? fault.retryAfter(wait) : fault;
    }
}
