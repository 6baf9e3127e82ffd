package io.integrationhub.emailnotifier.mail;

import java.time.Instant;

/**
 * What a mail server, or the service that sends mails, reports about a mail.
 *
 * @param id identifies the report; repeated deliveries have the same
 * @param isPermanent whether later mails to the address would end the same
 * @param detail for people, for example the status {@code 5.1.1}; without personal data
 */
public record BounceReport(String id, EmailAddress address, Kind kind, boolean isPermanent, String detail, Instant at) {

    /** What happened. */
    public enum Kind {
        /** The mail could not be delivered. */
        BOUNCE("bounce"),
        /** The recipient reported it as spam. */
        COMPLAINT("complaint");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As in events and tables. */
        public String code() {
            return code;
        }
    }

    /** Omits the address. */
    @Override
    public String toString() {
        return "BounceReport[" + id + ", " + kind.code() + "]";
    }
}
