package io.integrationhub.system;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between the hub and an outside system. */
public enum SystemFault implements FaultCode {
    /** No connection, a lost connection, or 502, 503, 504 from something in front of the system. */
    SYSTEM_UNREACHABLE,
    /** No complete response before the deadline; it is unknown whether the call had its effect. */
    SYSTEM_TIMEOUT,
    /** The hub's own limit for the system was not free in time; nothing was sent. */
    SYSTEM_BUSY,
    /** The system asked for fewer requests (429). */
    SYSTEM_THROTTLED,
    /** The system responded with a failure of its own (408, 425, 5xx). */
    SYSTEM_FAILED,
    /** The hub's credentials are wrong or lack a right (401 after one renewal, 403). */
    SYSTEM_CREDENTIALS_REJECTED,
    /** The response is larger than the configured limit. */
    SYSTEM_RESPONSE_TOO_LARGE,
    /** The system's host resolves to an address that the hub must not call. */
    SYSTEM_ADDRESS_FORBIDDEN
}
