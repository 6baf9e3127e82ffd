package io.integrationhub.emailnotifier.mail;

/**
 * Who gets a mail.
 *
 * @param name shown beside the address; may be empty
 */
public record Recipient(EmailAddress address, String name) {

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
