package io.integrationhub.stream;

import io.integrationhub.core.fault.FaultCode;

/** Faults between a flow and the broker. */
public enum StreamFault implements FaultCode {
    /** The broker did not confirm a record in time. */
    BROKER_UNREACHABLE,
    /** The broker rejects a record because of its size. */
    RECORD_TOO_LARGE,
    /** A record waited longer than its topic retains records, and its body was not held in memory. */
    RECORD_EXPIRED,
    /** The broker denies the deletion of records about an erased person. */
    RECORD_DELETION_DENIED,
    /** The service's own database is unreachable. */
    DATABASE_UNREACHABLE,
    /** The handler threw something that is not a fault; the log has its stack trace. */
    UNEXPECTED_ERROR
}
