package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.MailKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A mail that the state of its subject calls for.
 *
 * @param covers the parts of the subject that it reports
 * @param occurredAt when that happened
 * @param subjectSince since when the subject exists: what existed before the tenant's start gets no mails
 * @param imported whether an integration created the subject
 * @param snapshot what the ledger keeps of it, without personal data
 * @param content what it says; created when the mail is about to be sent
 */
record MailCandidate(
        MailKey key,
        List<String> covers,
        Instant occurredAt,
        Instant subjectSince,
        boolean imported,
        Reader reader,
        Map<String, String> snapshot,
        Supplier<MailContent> content) {

    MailCandidate {
        covers = List.copyOf(covers);
        snapshot = Map.copyOf(snapshot);
    }

    MailType type() {
        return key.type();
    }

    /** Omits content and personal data. */
    @Override
    public String toString() {
        return "MailCandidate[" + key + "]";
    }
}
