package io.integrationhub.core.fault;

/** Trying again would end the same way: the record is parked at once, with this reason. */
public final class PermanentFault extends Fault {

    public PermanentFault(FaultCode code, String message) {
        super(code, message, null);
    }

    public PermanentFault(FaultCode code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
