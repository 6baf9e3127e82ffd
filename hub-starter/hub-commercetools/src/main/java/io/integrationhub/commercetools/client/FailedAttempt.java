package io.integrationhub.commercetools.client;

import io.integrationhub.core.fault.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt that did not end well, with what limits and retries need to know about it. */
final class FailedAttempt extends RuntimeException {

    private final transient Fault fault;
    private final boolean repeatable;
    private final boolean outage;
    private final transient @Nullable Duration pause;

    /**
     * A failed attempt.
     *
     * @param fault what it becomes when it was the last one
     * @param repeatable whether sending the same request again is harmless and can help
     * @param outage whether commercetools was out of reach, which counts for the circuit breaker
     * @param pause how long to wait before the next attempt, if the answer said so
     */
    FailedAttempt(Fault fault, boolean repeatable, boolean outage, @Nullable Duration pause) {
        super(fault.getMessage(), fault, false, false);
        this.fault = fault;
        this.repeatable = repeatable;
        this.outage = outage;
        this.pause = pause;
    }

    Fault fault() {
        return fault;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    boolean isOutage() {
        return outage;
    }

    @Nullable
    Duration pause() {
        return pause;
    }
}
