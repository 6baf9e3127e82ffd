package io.integrationhub.benchmarks.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Jakarta Mail as its documentation shows it, with one connection that is kept. */
final class BareJakartaMail implements Sender {

    private final Session session;
    private final Transport transport;

    private BareJakartaMail(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    static BareJakartaMail connected(int port) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.quitwait", "false");
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport("smtp");
        transport.connect("localhost", port, null, null);
        return new BareJakartaMail(session, transport);
    }

    @Override
    public void send(int number) throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(Letter.FROM));
        message.setRecipient(RecipientType.TO, new InternetAddress(Letter.to(number)));
        message.setSubject(Letter.SUBJECT, utf8);
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(Letter.TEXT, "plain"));
        alternatives.addBodyPart(part(Letter.HTML, "html"));
        message.setContent(alternatives);
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException _) {
            // It is gone either way.
        }
    }
}
