package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A mail in MIME: text and HTML as alternatives, headers encoded by the library. */
final class MimeMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMail of(Session session, OutgoingMail mail, Instant now) throws MessagingException {
        MimeMail message = new MimeMail(session, mail.messageId());
        message.setFrom(address(mail.from()));
        message.setRecipient(RecipientType.TO, address(mail.to()));
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(mail.replyTo().get())});
        }
        message.setSubject(mail.content().subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setContentLanguage(new String[] {mail.locale().toLanguageTag()});
        // RFC 3834: answering machines do not answer, and bounces are told from people's replies.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        message.setHeader("X-Hub-Event-Id", mail.id());
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.content().text(), "plain"));
        alternatives.addBodyPart(part(mail.content().html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    private static InternetAddress address(Recipient recipient) throws MessagingException {
        try {
            InternetAddress address = new InternetAddress(recipient.address().value(), true);
            if (!recipient.name().isBlank()) {
                address.setPersonal(oneLine(recipient.name()), UTF_8);
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    /** A name is one line, whatever it contains. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** The library would replace it by one of its own. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
