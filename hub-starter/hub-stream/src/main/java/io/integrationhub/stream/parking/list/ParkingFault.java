package io.integrationhub.stream.parking.list;

import io.integrationhub.core.fault.FaultCode;

/** Faults of replaying parked records. */
enum ParkingFault implements FaultCode {
    /** The broker no longer has the original record, which was too large to be parked as a whole. */
    ORIGINAL_NOT_FOUND
}
