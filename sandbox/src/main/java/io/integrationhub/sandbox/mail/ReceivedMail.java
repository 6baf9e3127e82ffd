package io.integrationhub.sandbox.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mail in the mailbox.
 *
 * @param number from 1, in the order of arrival
 * @param headers decoded, in the order of the mail
 * @param html empty if it has none
 * @param text empty if it has none
 * @param source as it was received
 */
public record ReceivedMail(
        int number, Instant receivedAt, List<HeaderField> headers, String html, String text, String source) {

    /** One header, decoded. */
    public record HeaderField(String name, String value) {}

    public ReceivedMail {
        headers = List.copyOf(headers);
    }

    static ReceivedMail from(int number, StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            return new ReceivedMail(
                    number,
                    stored.getReceivedDate().toInstant(),
                    Collections.list(message.getAllHeaders()).stream()
                            .map(ReceivedMail::field)
                            .toList(),
                    content(message, "text/html").orElse(""),
                    content(message, "text/plain").orElse(""),
                    source(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a header, separated by commas; empty if it is missing. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .collect(Collectors.joining(", "));
    }

    /** The decoded subject. */
    public String subject() {
        return header("Subject");
    }

    private static HeaderField field(Header header) {
        try {
            return new HeaderField(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        } catch (UnsupportedEncodingException _) {
            return new HeaderField(header.getName(), header.getValue());
        }
    }

    private static Optional<String> content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                Optional<String> found = content(each, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String source(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        message.writeTo(source);
        return source.toString(StandardCharsets.UTF_8);
    }
}
