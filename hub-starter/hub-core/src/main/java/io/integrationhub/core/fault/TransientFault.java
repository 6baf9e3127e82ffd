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
    private final boolean effectUnknown;

    public TransientFault(FaultCode code, String message) {
        this(code, message, null);
    }

    public TransientFault(FaultCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
        this.retryAfter = null;
        this.outageOf = null;
        this.postponed = false;
        this.effectUnknown = false;
    }

    private TransientFault(TransientFault fault, Details details) {
        super(fault.code(), fault.getMessage(), fault.getCause());
        this.retryAfter = details.retryAfter();
        this.outageOf = details.outageOf();
        this.postponed = details.postponed();
        this.effectUnknown = details.effectUnknown();
    }

    private record Details(
            @Nullable Duration retryAfter, @Nullable String outageOf, boolean postponed, boolean effectUnknown) {}

    /** The same fault, to be retried after this pause at the earliest. */
    public TransientFault retryAfter(Duration pause) {
        return new TransientFault(this, new Details(pause, outageOf, postponed, effectUnknown));
    }

    /** The same fault, caused by an unreachable system: its circuit is open. */
    public TransientFault outageOf(String system) {
        return new TransientFault(this, new Details(retryAfter, system, postponed, effectUnknown));
    }

    /**
     * The same fault, which is nobody's failure: a limit postponed the call, ours or the other side's. The attempt does
     * not count.
     */
    public TransientFault postponed() {
        return new TransientFault(this, new Details(retryAfter, outageOf, true, effectUnknown));
    }

    /** The same fault, of a call that may have had its effect although it failed. */
    public TransientFault withUnknownEffect() {
        return new TransientFault(this, new Details(retryAfter, outageOf, postponed, true));
    }

    /** Whether the call may have had its effect; false if it surely had none, or repeating it is harmless. */
    public boolean isEffectUnknown() {
        return effectUnknown;
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
