package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What operators see of the ledger, and what they decide about single mails. */
public interface MailOverview {

    /**
     * A mail for people.
     *
     * @param reason why it was not sent; may be empty
     * @param snapshot what it was rendered from, without personal data
     */
    record ShownMail(
            String type,
            String subject,
            String state,
            String status,
            String messageId,
            int attempts,
            String reason,
            Map<String, String> snapshot,
            Instant changedAt) {}

    /** A type of mails that is held back. */
    record Hold(String type, String reason, Instant heldAt) {}

    /** Number of mails by status. Only reads. */
    Map<String, Long> counts(TenantId tenant);

    /** Mails about which a person has to decide, the longest waiting first. Only reads. */
    List<ShownMail> undecided(TenantId tenant, int limit);

    /** All mails of a subject, oldest first. Only reads. */
    List<ShownMail> ofSubject(TenantId tenant, SubjectId subject);

    /** The types that are held back now. Only reads. */
    List<Hold> holds(TenantId tenant);

    /** A person knows that the mail was sent. Repeatable; returns whether it was undecided. */
    boolean confirm(TenantId tenant, MailKey mail);
}
