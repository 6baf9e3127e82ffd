package io.integrationhub.emailnotifier.transport;

import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.mail.Recipient;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail that is ready to be sent.
 *
 * @param id identifies the mail for services that send it
 * @param messageId the Message-ID without angle brackets
 * @param type the type's code
 * @param from from whom it is
 * @param replyTo where replies go, if not to the sender
 * @param to who gets it
 * @param locale its language
 * @param content subject, HTML and text
 */
public record OutgoingMail(
        String id,
        String messageId,
        String type,
        Recipient from,
        Optional<Recipient> replyTo,
        Recipient to,
        Locale locale,
        RenderedMail content) {

    /** Omits personal data and content. */
    @Override
    public String toString() {
        return "OutgoingMail[" + id + "]";
    }
}
