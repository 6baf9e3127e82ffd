package io.integrationhub.emailnotifier.ledger;

import java.util.Locale;

/** What is known about a mail. */
public enum MailStatus {
    /** The state was there before, or is only remembered: no mail is sent for it. */
    REMEMBERED,
    /** It is being handed over; if nobody holds the claim any more, it is unknown whether it was. */
    SENDING,
    /** It was accepted. */
    SENT,
    /** Whether it was accepted is unknown; a person or the tenant's policy decides. */
    UNKNOWN,
    /** It was refused for good. */
    REJECTED,
    /** It was not sent because its address must get no mails. */
    SUPPRESSED,
    /** A person wants it sent (again). */
    REQUESTED;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
