package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.ContentHash;
import io.integrationhub.emailnotifier.mail.BounceReport;
import io.integrationhub.emailnotifier.mail.BounceReport.Kind;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads delivery status notifications (RFC 3464, and RFC 6533 in UTF-8) and abuse reports (RFC 5965). */
final class DeliveryStatus {

    private static final int MAX_BYTES = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private DeliveryStatus() {}

    /** The reports in a mail; none if it is not a report. */
    static List<BounceReport> reports(Message mail, Instant now) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return List.of();
        }
        String id = Optional.ofNullable(mail.getHeader("Message-ID"))
                .map(values -> values[0])
                .orElse("");
        Instant at = mail.getSentDate() == null ? now : mail.getSentDate().toInstant();
        List<BounceReport> reports = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                blocks(part).forEach(block -> failed(id, block, at).ifPresent(reports::add));
            } else if (part.isMimeType("message/feedback-report")) {
                blocks(part).forEach(block -> complaint(id, block, at).ifPresent(reports::add));
            }
        }
        return reports;
    }

    /** A recipient's block; the first one is about the mail itself and has no recipient. */
    private static Optional<BounceReport> failed(String id, Map<String, String> block, Instant at) {
        Matcher status = STATUS.matcher(block.getOrDefault("status", ""));
        String code = status.find() ? status.group() : "";
        if (!block.getOrDefault("action", "").equalsIgnoreCase("failed")) {
            return Optional.empty();
        }
        return address(block, "final-recipient")
                .or(() -> address(block, "original-recipient"))
                .map(address -> new BounceReport(id(id, address), address, Kind.BOUNCE, isPermanent(code), code, at));
    }

    /** Not the fault of this address: its mailbox is full (5.2.2), the mail too large (5.2.3), or content (5.7.x). */
    private static boolean isPermanent(String code) {
        return code.startsWith("5.")
                && !code.startsWith("5.2.2")
                && !code.startsWith("5.2.3")
                && !code.startsWith("5.7.");
    }

    private static Optional<BounceReport> complaint(String id, Map<String, String> block, Instant at) {
        return block.getOrDefault("feedback-type", "").equalsIgnoreCase("abuse")
                ? address(block, "original-rcpt-to")
                        .map(address -> new BounceReport(id(id, address), address, Kind.COMPLAINT, true, "", at))
                : Optional.empty();
    }

    private static String id(String id, EmailAddress address) {
        return ContentHash.ofFields(id, address.value()).shortForm();
    }

    /** The address in {@code rfc822; ada@example.org}. */
    private static Optional<EmailAddress> address(Map<String, String> block, String field) {
        String value = block.getOrDefault(field, "");
        String address = value.substring(value.indexOf(';') + 1).strip();
        return EmailAddress.find(address.replaceAll("^<|>$", ""));
    }

    /** Blocks of fields, separated by empty lines; a line that begins with a space continues the one before. */
    private static List<Map<String, String>> blocks(Part part) throws MessagingException, IOException {
        List<Map<String, String>> blocks = new ArrayList<>();
        try (InputStream input = part.getInputStream()) {
            String text = new String(input.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            for (String block : text.replace("\r\n", "\n").split("\n\\s*\n")) {
                Map<String, String> fields = new HashMap<>();
                for (String line : block.replaceAll("\n[ \t]+", " ").split("\n")) {
                    int colon = line.indexOf(':');
                    if (colon > 0) {
                        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                        fields.putIfAbsent(name, line.substring(colon + 1).strip());
                    }
                }
                blocks.add(fields);
            }
        }
        return blocks;
    }
}
