package io.integrationhub.emailnotifier;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.emailnotifier.content.MailType;

/** How one mail ended. */
sealed interface MailResult {

    MailType type();

    /** It was accepted. */
    record Accepted(MailType type) implements MailResult {}

    /** Its address gets no mails. */
    record Suppressed(MailType type, String reason) implements MailResult {}

    /** There are suspiciously many of its type, or to its recipient. */
    record Held(MailType type, String reason) implements MailResult {}

    /** It is unknown whether it was accepted. */
    record Unclear(MailType type, String detail) implements MailResult {}

    /** It was refused for good. */
    record Refused(MailType type, FaultCode code, String detail) implements MailResult {}
}
