package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a profile is parked. */
enum ProfileMessageFault implements FaultCode {
    /** The message's key names no resource that profiles are read from. */
    PROFILE_MESSAGE_MALFORMED,
    /** An event about an order is no event of the hub. */
    ORDER_EVENT_MALFORMED,
    /** The customer was deleted, but the system that has the profile cannot be asked to erase it. */
    PROFILE_ERASURE_UNSUPPORTED,
    /** Some systems cannot be asked to erase the person. */
    ERASURE_INCOMPLETE
}
