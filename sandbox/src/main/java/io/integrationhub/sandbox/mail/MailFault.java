package io.integrationhub.sandbox.mail;

import java.util.Locale;

/** How the mail server fails. */
public enum MailFault {
    /** 451 to each recipient: the sender is to try again. */
    TRANSIENT,
    /** 550 to each recipient: there is no such mailbox. */
    PERMANENT,
    /** 535 to each login. */
    CREDENTIALS_REJECTED,
    /** 421 instead of the greeting. */
    UNAVAILABLE,
    /** No reply to a recipient, and none later. */
    HANG,
    /** The mail is stored, and the connection ends before the server says so. */
    RESPONSE_LOST;

    /** The name in the admin endpoints, for example {@code response-lost}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
