package io.integrationhub.emailnotifier;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailResult.Accepted;
import io.integrationhub.emailnotifier.MailResult.Held;
import io.integrationhub.emailnotifier.MailResult.Refused;
import io.integrationhub.emailnotifier.MailResult.Suppressed;
import io.integrationhub.emailnotifier.MailResult.Unclear;
import io.integrationhub.emailnotifier.ledger.BurstGuard;
import io.integrationhub.emailnotifier.ledger.MailFacts;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sends the due mails of a claimed subject, each at most once: it is rendered, recorded as being sent, handed over, and
 * recorded as sent. A crash between the two records leaves a mail of which it is unknown whether it was sent.
 */
final class MailDelivery {

    private final Mails mails;
    private final MailTransport transport;
    private final Suppressions suppressions;
    private final BurstGuard burst;

    MailDelivery(Mails mails, MailTransport transport, Suppressions suppressions, BurstGuard burst) {
        this.mails = mails;
        this.transport = transport;
        this.suppressions = suppressions;
        this.burst = burst;
    }

    /** Sends the mails, and returns how each ended. */
    List<MailResult> deliver(Tenant tenant, SubjectClaim claim, List<MailCandidate> due) {
        if (!due.isEmpty()) {
            DryRun.stop(tenant, () -> describe(due));
        }
        return due.stream().map(mail -> deliver(tenant, claim, mail)).toList();
    }

    private static String describe(List<MailCandidate> due) {
        return due.stream().map(mail -> mail.type().code()).collect(Collectors.joining(", ", "mails: ", ""));
    }

    private MailResult deliver(Tenant tenant, SubjectClaim claim, MailCandidate mail) {
        EmailAddress to = mail.reader().recipient().orElseThrow().address();
        Optional<String> suppressed = suppressions.reason(tenant.id(), to);
        if (suppressed.isPresent()) {
            MailFacts unsent = MailFacts.unsent(mail.key(), mail.covers(), mail.occurredAt());
            claim.skip(unsent, MailStatus.SUPPRESSED, suppressed.get());
            return new Suppressed(mail.type(), suppressed.get());
        }
        return burst.reasonToHold(tenant, mail.type(), to)
                .<MailResult>map(reason -> new Held(mail.type(), reason))
                .orElseGet(() -> send(tenant, claim, mail));
    }

    private MailResult send(Tenant tenant, SubjectClaim claim, MailCandidate mail) {
        OutgoingMail outgoing = mails.outgoing(tenant, mail);
        UUID attempt = claim.begin(Mails.facts(tenant, mail, outgoing));
        SendResult result = handOver(tenant, claim, attempt, outgoing);

        // A crash before this line leaves the mail unknown; the opposite order would lose it without a trace.
        return switch (result) {
            case SendResult.Accepted accepted -> {
                claim.sent(attempt, accepted.id());
                yield new Accepted(mail.type());
            }
            case SendResult.Unknown unknown -> {
                claim.unknown(attempt);
                yield new Unclear(mail.type(), unknown.detail());
            }
            case SendResult.Refused refused -> {
                claim.rejected(attempt, refused.code());
                yield new Refused(mail.type(), refused.code(), refused.detail());
            }
        };
    }

    private SendResult handOver(Tenant tenant, SubjectClaim claim, UUID attempt, OutgoingMail outgoing) {
        try {
            return transport.send(tenant, outgoing);
        } catch (TransientFault surelyNotSent) {
            claim.notSent(attempt);
            throw surelyNotSent;
        }
    }
}
