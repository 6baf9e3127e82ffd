package io.integrationhub.starter.system.poll;

import io.integrationhub.starter.fault.FaultCode;

/** What goes wrong when events are fetched. */
enum PollFault implements FaultCode {
    /** The answer is not what the settings under {@code poll} say. */
    POLL_MALFORMED
}
