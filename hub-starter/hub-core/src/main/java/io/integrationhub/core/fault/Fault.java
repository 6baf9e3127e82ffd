package io.integrationhub.core.fault;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong on a way, and the edge that made the call has decided of which kind it is.
 *
 * <p>The message is shown to people and kept with parked records: it names the place and the fix, and never carries
 * payloads, personal data or secrets.
 */
public abstract sealed class Fault extends RuntimeException permits TransientFault, PermanentFault {

    // Codes are enum constants; the field is not part of any serialised form.
    private final transient FaultCode code;

    Fault(FaultCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What went wrong, as one word. */
    public FaultCode code() {
        return code;
    }
}
