package io.integrationhub.system.poll;

import io.integrationhub.core.fault.FaultCode;

/** What goes wrong when events are fetched. */
enum PollFault implements FaultCode {
    /** The answer is not what the settings under {@code poll} say. */
    POLL_MALFORMED
}
