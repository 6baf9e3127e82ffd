package io.integrationhub.system;

import io.integrationhub.core.fault.FaultCode;

/** What goes wrong between the hub and an outside system. */
public enum SystemFault implements FaultCode {
    /** No connection, a lost one, or 502, 503, 504 from something in front of the system. */
    SYSTEM_UNREACHABLE,
    /** No complete answer within the deadline; whether the call had its effect is unknown. */
    SYSTEM_TOO_SLOW,
    /** The hub's own limit for the system was not free in time; nothing was sent. */
    SYSTEM_BUSY,
    /** The system asked for fewer requests (429). */
    SYSTEM_THROTTLED,
    /** The system answered with a failure of its own (408, 425, 5xx). */
    SYSTEM_FAILED,
    /** Our credentials are wrong or lack a right (401 after one refresh, 403). */
    SYSTEM_REFUSED_CREDENTIALS,
    /** The answer is larger than the configured limit. */
    SYSTEM_ANSWER_TOO_LARGE,
    /** The system's name leads to an address the hub must not call. */
    SYSTEM_ADDRESS_REFUSED
}
