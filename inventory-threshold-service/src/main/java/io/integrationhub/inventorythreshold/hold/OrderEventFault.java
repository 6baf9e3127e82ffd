package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.fault.FaultCode;

/** Why an event about an order is parked. */
enum OrderEventFault implements FaultCode {
    /** The event is not a CloudEvent with a time. */
    ORDER_EVENT_MALFORMED
}
