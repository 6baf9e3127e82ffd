package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** A call that the handler could not respond to, so that the tenant's failure policy applies. */
final class ExtensionFailure extends RuntimeException {

    private final transient FaultCode code;

    ExtensionFailure(FaultCode code, String detail) {
        this(code, detail, null);
    }

    private ExtensionFailure(FaultCode code, String detail, @Nullable Throwable cause) {
        // Without a stack trace: this is an expected outcome on the hot path, and the cause has its own.
        super(detail, cause, false, false);
        this.code = code;
    }

    /** What a handler threw: a fault has its own code, anything else is a defect. */
    static ExtensionFailure of(@Nullable Throwable thrown) {
        return thrown instanceof Fault fault
                ? new ExtensionFailure(fault.code(), String.valueOf(fault.getMessage()))
                : new ExtensionFailure(ExtensionFault.EXTENSION_FAILED, "the handler failed unexpectedly", thrown);
    }

    FaultCode code() {
        return code;
    }
}
