package io.integrationhub.emailnotifier.transport.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server that knows how far a mail has got. The server can have accepted it only once the end of
 * its data was begun to be sent (RFC 5321, 4.1.1.4).
 */
class SmtpConnection extends SMTPTransport {

    private volatile boolean completing;
    private int mails;
    private Instant usedAt = Instant.EPOCH;

    SmtpConnection(Session session, boolean tls) {
        super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null), tls ? "smtps" : "smtp", tls);
    }

    /** Sends a mail to its recipient; {@link #isCompleting} tells whether it may have been accepted if this fails. */
    void deliver(MimeMessage mail, Instant now) throws MessagingException {
        completing = false;
        mails++;
        usedAt = now;
        sendMessage(mail, new Address[] {mail.getAllRecipients()[0]});
        completing = false;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        completing = true;
        super.finishData();
    }

    /** Whether the end of the last mail's data was begun to be sent, and its response has not been received. */
    boolean isCompleting() {
        return completing;
    }

    /** The mails that were begun. */
    int mails() {
        return mails;
    }

    Instant usedAt() {
        return usedAt;
    }
}
