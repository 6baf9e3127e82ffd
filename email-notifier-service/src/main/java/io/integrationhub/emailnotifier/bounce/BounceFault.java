package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.fault.FaultCode;

/** Why reports about mails are not recorded. */
enum BounceFault implements FaultCode {
    /** The reports cannot be read. */
    MAIL_REPORT_MALFORMED,
    /** The bounce mailbox cannot be read. */
    BOUNCE_MAILBOX_UNREACHABLE
}
