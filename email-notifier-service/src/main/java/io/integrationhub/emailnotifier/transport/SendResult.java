package io.integrationhub.emailnotifier.transport;

import io.integrationhub.core.fault.FaultCode;

/** How handing a mail over ended. */
public sealed interface SendResult {

    /**
     * It was accepted, which does not mean that it was delivered.
     *
     * @param id the id that the sending service gave; may be empty
     */
    record Accepted(String id) implements SendResult {}

    /**
     * It is unknown whether it was accepted.
     *
     * @param detail why, for people
     */
    record Unknown(String detail) implements SendResult {}

    /**
     * It was refused for good.
     *
     * @param recipientRejected whether the recipient's address does not exist or takes no mails
     * @param detail why, for people; without personal data
     */
    record Refused(FaultCode code, boolean recipientRejected, String detail) implements SendResult {}
}
