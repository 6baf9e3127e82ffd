package io.integrationhub.emailnotifier.transport;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong when a mail is handed over. */
public enum MailTransportFault implements FaultCode {
    /** No connection to the mail server, a lost one, or no response in time; the mail was surely not accepted. */
    MAIL_SERVER_UNREACHABLE,
    /** The mail server accepts no mails now (4xx), or none to this address. */
    MAIL_POSTPONED,
    /** The mail server rejects user and password. */
    MAIL_CREDENTIALS_REJECTED,
    /** The mail server's certificate is not trusted, is expired, or is for another name; nothing was sent. */
    MAIL_CERTIFICATE_REJECTED,
    /** The mail server offers no encryption, or none that both sides know; nothing was sent. */
    MAIL_ENCRYPTION_FAILED,
    /** The mail server, or the service that sends mails, refuses the mail for good (5xx). */
    MAIL_DELIVERY_REJECTED,
    /** The recipient's address does not exist or takes no mails. */
    MAIL_RECIPIENT_REJECTED
}
