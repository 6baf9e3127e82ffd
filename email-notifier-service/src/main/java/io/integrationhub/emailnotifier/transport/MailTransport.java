package io.integrationhub.emailnotifier.transport;

import io.integrationhub.core.tenant.Tenant;

/** What sends mails, whatever protocol it uses. */
public interface MailTransport {

    /**
     * Hands a mail over. Repeating it sends the mail again, with the same Message-ID: the caller records before and
     * after whether it was sent.
     *
     * @return how it ended; {@link SendResult.Unknown} if it may or may not have been accepted
     * @throws io.integrationhub.core.fault.TransientFault if the mail was surely not accepted and may be later
     */
    SendResult send(Tenant tenant, OutgoingMail mail);
}
