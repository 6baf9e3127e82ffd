package io.integrationhub.core.fault;

/** A failure that would repeat: the record is parked at once, with this reason. */
public final class PermanentFault extends Fault {

    public PermanentFault(FaultCode code, String message) {
        super(code, message, null);
    }

    public PermanentFault(FaultCode code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
