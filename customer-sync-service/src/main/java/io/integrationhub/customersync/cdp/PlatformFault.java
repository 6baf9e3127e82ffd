package io.integrationhub.customersync.cdp;

import io.integrationhub.core.fault.FaultCode;

/** Faults in the communication with a system that receives profiles. */
public enum PlatformFault implements FaultCode {
    /** The system rejected the profile, or would drop it silently. */
    PROFILE_REJECTED,
    /** The system responded to a profile with something that is not its protocol. */
    PROFILE_RESPONSE_UNREADABLE,
    /** The system rejected the request to merge or erase a profile. */
    PROFILE_REQUEST_REJECTED,
    /** The system rejected what happened to an order. */
    ORDER_EVENT_REJECTED
}
