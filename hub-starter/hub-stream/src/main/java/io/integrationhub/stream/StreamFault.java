package io.integrationhub.stream;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between a flow and the broker. */
public enum StreamFault implements FaultCode {
    /** The broker did not confirm a record in time. */
    BROKER_UNREACHABLE,
    /** The broker refuses a record because of its size. */
    RECORD_TOO_LARGE,
    /** The service's own database is out of reach. */
    DATABASE_UNREACHABLE,
    /** The handler threw something that is not a fault; see the log for its stack trace. */
    UNFORESEEN
}
