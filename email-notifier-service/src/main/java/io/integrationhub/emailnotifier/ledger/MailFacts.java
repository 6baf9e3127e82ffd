package io.integrationhub.emailnotifier.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the ledger keeps about a mail: neither content nor personal data.
 *
 * @param covers the parts of the subject that it reports
 * @param occurredAt when that happened
 * @param messageId without angle brackets; empty if no mail is sent
 * @param recipientHash as {@link io.integrationhub.emailnotifier.mail.EmailAddress#hash}; empty if nobody gets it
 * @param snapshot what it was rendered from, redacted: names and values without personal data
 */
public record MailFacts(
        MailKey key,
        List<String> covers,
        Instant occurredAt,
        String messageId,
        String recipientHash,
        Map<String, String> snapshot) {

    public MailFacts {
        covers = List.copyOf(covers);
        snapshot = Map.copyOf(snapshot);
    }

    /** Facts about a mail that nobody gets. */
    public static MailFacts unsent(MailKey key, List<String> covers, Instant occurredAt) {
        return new MailFacts(key, covers, occurredAt, "", "", Map.of());
    }
}
