package io.integrationhub.system.poll;

import io.integrationhub.core.fault.FaultCode;

/** Faults of polls. */
enum PollFault implements FaultCode {
    /** The response does not match the settings under {@code poll}. */
    POLL_MALFORMED
}
