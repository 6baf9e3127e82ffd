package io.integrationhub.stream.parking;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with parked records. */
enum ParkingFault implements FaultCode {
    /** The broker no longer has the original of a record that was parked without its body. */
    ORIGINAL_GONE
}
