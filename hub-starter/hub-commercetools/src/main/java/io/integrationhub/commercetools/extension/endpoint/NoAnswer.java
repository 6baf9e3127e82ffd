package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** There is no answer to a call, and this is why; the tenant's choice follows. */
final class NoAnswer extends RuntimeException {

    private final transient FaultCode code;

    NoAnswer(FaultCode code, String detail) {
        this(code, detail, null);
    }

    private NoAnswer(FaultCode code, String detail, @Nullable Throwable cause) {
        // One of the ways a call ends; its own stack trace would say nothing.
        super(detail, cause, false, false);
        this.code = code;
    }

    /** What a handler threw: a fault tells its own code, anything else is a mistake. */
    static NoAnswer because(@Nullable Throwable thrown) {
        return thrown instanceof Fault fault
                ? new NoAnswer(fault.code(), String.valueOf(fault.getMessage()))
                : new NoAnswer(ExtensionFault.EXTENSION_FAILED, "the handler made a mistake", thrown);
    }

    FaultCode code() {
        return code;
    }
}
