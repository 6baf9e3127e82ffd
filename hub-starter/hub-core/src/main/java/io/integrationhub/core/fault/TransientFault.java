package io.integrationhub.core.fault;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trying again later can succeed.
 *
 * <p>A fault may carry the pause the other side asked for ({@code Retry-After}), and the name of the outside system
 * that is out of reach: then the tenant's consumers are held back instead of its traffic being parked.
 */
public final class TransientFault extends Fault {

    private final @Nullable Duration retryAfter;
    private final @Nullable String outageOf;

    public TransientFault(FaultCode code, String message) {
        this(code, message, null, null, null);
    }

    public TransientFault(FaultCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, null, null);
    }

    private TransientFault(
            FaultCode code,
            String message,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter,
            @Nullable String outageOf) {
        super(code, message, cause);
        this.retryAfter = retryAfter;
        this.outageOf = outageOf;
    }

    /** The same fault, not to be tried again before {@code pause} has passed. */
    public TransientFault retryAfter(Duration pause) {
        return new TransientFault(code(), getMessage(), getCause(), pause, outageOf);
    }

    /** The same fault, caused by {@code system} being out of reach (its circuit is open). */
    public TransientFault outageOf(String system) {
        return new TransientFault(code(), getMessage(), getCause(), retryAfter, system);
    }

    /** The pause the other side asked for. */
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
