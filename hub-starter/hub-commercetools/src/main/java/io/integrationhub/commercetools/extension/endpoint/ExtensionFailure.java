package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import org.jspecify.annotations.Nullable;

/** A call that the handler could not respond to, so that the tenant's failure policy applies. */
final class ExtensionFailure extends RuntimeException {

    private final transient FaultCode code;
    private final boolean isPermanent;

    private ExtensionFailure(FaultCode code, boolean isPermanent, String detail, @Nullable Throwable cause) {
        // Without a stack trace: this is an expected outcome on the hot path, and the cause has its own.
        super(detail, cause, false, false);
        this.code = code;
        this.isPermanent = isPermanent;
    }

    /** A failure that may not happen again. */
    static ExtensionFailure temporary(FaultCode code, String detail) {
        return new ExtensionFailure(code, false, detail, null);
    }

    /** A failure that happens again with the same call. */
    static ExtensionFailure permanent(FaultCode code, String detail) {
        return new ExtensionFailure(code, true, detail, null);
    }

    /** What a handler threw: a fault has its own code, anything else is a defect. */
    static ExtensionFailure of(@Nullable Throwable thrown) {
        return thrown instanceof Fault fault
                ? new ExtensionFailure(
                        fault.code(), fault instanceof PermanentFault, String.valueOf(fault.getMessage()), null)
                : new ExtensionFailure(
                        ExtensionFault.EXTENSION_FAILED, false, "the handler failed unexpectedly", thrown);
    }

    FaultCode code() {
        return code;
    }

    /** Whether it is useless that the customer tries again. */
    boolean isPermanent() {
        return isPermanent;
    }
}
