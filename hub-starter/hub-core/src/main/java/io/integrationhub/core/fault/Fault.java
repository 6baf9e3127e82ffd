package io.integrationhub.core.fault;

import org.jspecify.annotations.Nullable;

/**
 * A failure, classified as transient or permanent by the edge that made the call.
 *
 * <p>The message is shown to people and stored with parked records: it names the place and the fix, and never contains
 * payloads, personal data or secrets.
 */
public abstract sealed class Fault extends RuntimeException permits TransientFault, PermanentFault {

    // Codes are enum constants; the field is not part of any serialized form.
    private final transient FaultCode code;

    Fault(FaultCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What went wrong. */
    public FaultCode code() {
        return code;
    }
}
