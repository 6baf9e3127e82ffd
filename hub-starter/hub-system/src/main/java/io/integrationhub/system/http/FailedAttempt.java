package io.integrationhub.system.http;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import java.time.Duration;

/** One attempt failed: carries the fault that the caller gets, and what retry and circuit breaker need to know. */
public final class FailedAttempt extends RuntimeException {

    private final transient Fault fault;
    private final boolean retryable;
    private final FaultRule.Outage outage;

    /**
     * A failed attempt.
     *
     * @param fault what the caller gets if no other attempt follows
     * @param retryable whether sending the request again is harmless and may succeed
     * @param outage what it says about all other calls
     */
    public FailedAttempt(Fault fault, boolean retryable, FaultRule.Outage outage) {
        // Without a stack trace of its own: it is only thrown from the attempt to CallLimits.
        super(fault.getMessage(), fault, false, false);
        this.fault = fault;
        this.retryable = retryable;
        this.outage = outage;
    }

    /** The same attempt, after which the request may have had its effect. */
    FailedAttempt withUnknownEffect() {
        return fault instanceof TransientFault temporary
                ? new FailedAttempt(temporary.withUnknownEffect(), retryable, outage)
                : this;
    }

    public Fault fault() {
        return fault;
    }

    FaultRule.Outage outage() {
        return outage;
    }

    /** Whether another attempt is made in place, given the longest pause the caller waits there. */
    boolean isRetryableWithin(Duration longestPause) {
        return retryable && pause().compareTo(longestPause) <= 0;
    }

    /** The pause before the next attempt, by the response or by the rule; zero for none. */
    public Duration pause() {
        return fault instanceof TransientFault temporary
                ? temporary.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
