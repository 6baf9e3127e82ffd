package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailDecision.Send;
import io.integrationhub.emailnotifier.MailDecision.Skip;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which of the mails that a subject calls for are sent, and why the others are not.
 *
 * @param send in the order in which they are sent
 */
record MailsDue(List<MailCandidate> send, List<Skip> skipped) {

    MailsDue {
        send = List.copyOf(send);
        skipped = List.copyOf(skipped);
    }

    /**
     * Decides about all of them.
     *
     * @param known the subject's known mails
     */
    static MailsDue of(Tenant tenant, List<MailCandidate> candidates, List<MailEntry> known, Instant now) {
        List<MailDecision> decisions = candidates.stream()
                .map(mail -> MailDecision.of(tenant, mail, known, now))
                .toList();
        return new MailsDue(
                decisions.stream()
                        .filter(Send.class::isInstance)
                        .map(decision -> ((Send) decision).candidate())
                        .toList(),
                decisions.stream()
                        .filter(Skip.class::isInstance)
                        .map(Skip.class::cast)
                        .toList());
    }

    /** Why the mails are not sent, for people. */
    String reasons() {
        return skipped.stream()
                .map(skip -> skip.type().code() + ": " + skip.reason().text())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
