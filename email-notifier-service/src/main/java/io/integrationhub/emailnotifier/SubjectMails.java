package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailDecision.Skip;
import io.integrationhub.emailnotifier.MailResult.Accepted;
import io.integrationhub.emailnotifier.MailResult.Refused;
import io.integrationhub.emailnotifier.MailResult.Unclear;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.settings.EmailSettings.OnUnknown;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all flows have in common: decide about the mails that a claimed subject calls for, send them, and sum up. */
final class SubjectMails {

    private final MailDelivery delivery;
    private final InstantSource clock;

    SubjectMails(MailDelivery delivery, InstantSource clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Sends the mails that are due.
     *
     * @param name what people search for
     */
    MailOutcome process(Tenant tenant, SubjectClaim claim, String name, List<MailCandidate> candidates) {
        boolean asks = EmailSettings.of(tenant).onUnknown() == OnUnknown.ASK;
        MailsDue due = MailsDue.of(tenant, candidates, claim.mails(), clock.instant());
        List<MailResult> results = delivery.deliver(tenant, claim, due.send());

        // After the others: if one of them has to be tried again, nobody would be told about these.
        int abandoned = asks ? claim.markAbandoned() : 0;

        return outcome(name, results, !asks)
                .or(() -> abandoned > 0
                        ? Optional.of(new MailOutcome.Unknown(name, "the process that sent it died", false))
                        : Optional.empty())
                .or(() -> success(name, results))
                .orElseGet(() -> nothing(name, due));
    }

    /** Whether a mail is due. Only reads. */
    boolean isDue(Tenant tenant, List<MailCandidate> candidates, List<MailEntry> known) {
        return !MailsDue.of(tenant, candidates, known, clock.instant()).send().isEmpty();
    }

    /** The most important result that a person or a later attempt has to deal with. */
    private static Optional<MailOutcome> outcome(String name, List<MailResult> results, boolean resends) {
        return Stream.<Optional<MailOutcome>>of(
                        first(results, Unclear.class, it -> new MailOutcome.Unknown(name, text(it), resends)),
                        first(results, Refused.class, it -> new MailOutcome.Rejected(name, text(it))),
                        first(results, MailResult.Held.class, it -> new MailOutcome.Held(name, text(it))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String text(MailResult result) {
        String code = result.type().code() + ": ";
        return switch (result) {
            case Accepted _ -> code + "accepted";
            case MailResult.Suppressed it -> code + it.reason();
            case MailResult.Held it -> code + it.reason();
            case Unclear it -> code + it.detail();
            case Refused it -> code + it.code().name() + ", " + it.detail();
        };
    }

    private static Optional<MailOutcome> success(String name, List<MailResult> results) {
        return first(results, Accepted.class, _ -> sent(name, results))
                .or(() -> first(results, MailResult.Suppressed.class, _ -> suppressed(name, results)));
    }

    private static MailOutcome sent(String name, List<MailResult> results) {
        return new MailOutcome.Sent(
                name,
                results.stream()
                        .filter(Accepted.class::isInstance)
                        .map(MailResult::type)
                        .toList());
    }

    private static MailOutcome suppressed(String name, List<MailResult> results) {
        return new MailOutcome.Suppressed(
                name, results.stream().map(MailResult::type).toList());
    }

    private static <R extends MailResult> Optional<MailOutcome> first(
            List<MailResult> results, Class<R> kind, Function<R, MailOutcome> outcome) {
        return results.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .map(outcome);
    }

    private static MailOutcome nothing(String name, MailsDue due) {
        String unsettled = due.skipped().stream()
                .filter(skip -> skip.reason().isUnsettled())
                .map(Skip::toString)
                .collect(Collectors.joining("; "));
        return unsettled.isEmpty()
                ? new MailOutcome.NothingDue(name, due.reasons())
                : new MailOutcome.AlreadyReported(name, due.reasons());
    }
}
