package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message that calls for a mail is parked. */
enum MailMessageFault implements FaultCode {
    /** A mail was refused for good. */
    MAIL_REJECTED,
    /** It is unknown whether a mail was sent. */
    MAIL_UNKNOWN,
    /** There are suspiciously many mails. */
    MAIL_HELD,
    /** The message does not say what it is about. */
    MAIL_MESSAGE_MALFORMED
}
