package io.integrationhub.core.fault;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that may not repeat: the record is retried.
 *
 * <p>It may carry the pause that the other side asked for ({@code Retry-After}) and the name of an outside system that
 * is unreachable or rejects the hub's credentials: then the tenant's consumers are paused instead of its records being
 * parked.
 */
public final class TransientFault extends Fault {

    private final @Nullable Duration retryAfter;
    private final @Nullable String outageOf;
    private final boolean postponed;

    public TransientFault(FaultCode code, String message) {
        this(code, message, null, null, null, false);
    }

    public TransientFault(FaultCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, null, null, false);
    }

    private TransientFault(
            FaultCode code,
            String message,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter,
            @Nullable String outageOf,
            boolean postponed) {
        super(code, message, cause);
        this.retryAfter = retryAfter;
        this.outageOf = outageOf;
        this.postponed = postponed;
    }

    /** The same fault, to be retried after this pause at the earliest. */
    public TransientFault retryAfter(Duration pause) {
        return new TransientFault(code(), getMessage(), getCause(), pause, outageOf, postponed);
    }

    /** The same fault, caused by an unreachable system: its circuit is open. */
    public TransientFault outageOf(String system) {
        return new TransientFault(code(), getMessage(), getCause(), retryAfter, system, postponed);
    }

    /**
     * The same fault, which is nobody's failure: a limit postponed the call, ours or the other side's. The attempt does
     * not count.
     */
    public TransientFault postponed() {
        return new TransientFault(code(), getMessage(), getCause(), retryAfter, outageOf, true);
    }

    /** Whether a limit postponed the call, so that the attempt does not count. */
    public boolean isPostponed() {
        return postponed;
    }

    /** The pause that the other side asked for. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The outside system whose circuit is open, as named in the tenant's configuration. */
    public Optional<String> outageOf() {
        return Optional.ofNullable(outageOf);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
