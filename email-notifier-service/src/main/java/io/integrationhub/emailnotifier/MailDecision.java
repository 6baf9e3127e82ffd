package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.settings.EmailSettings.OnUnknown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a mail is sent that the state of its subject calls for. */
sealed interface MailDecision {

    /** It is sent. */
    record Send(MailCandidate candidate) implements MailDecision {}

    /** It is not sent. */
    record Skip(MailType type, Reason reason) implements MailDecision {}

    /** Why a mail is not sent. */
    enum Reason {
        NOT_SWITCHED_ON("its type is not switched on"),
        BEFORE_START("its subject is older than the tenant's start"),
        IMPORTED("its subject was imported"),
        TOO_OLD("it is too old"),
        ALREADY_SENT("it was sent before"),
        REMEMBERED("its state was there before"),
        ADDRESS_SUPPRESSED("its address gets no mails"),
        REJECTED_BEFORE("it was rejected before"),
        UNKNOWN("a person has to decide whether it was sent"),
        NO_ADDRESS("there is no address to which a mail can be sent");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** For people. */
        String text() {
            return text;
        }

        /** Whether the mail did not get through and still could. */
        boolean isUnsettled() {
            return this == REJECTED_BEFORE || this == UNKNOWN;
        }
    }

    /**
     * Decides about a mail.
     *
     * @param known the subject's known mails
     */
    static MailDecision of(Tenant tenant, MailCandidate mail, List<MailEntry> known, Instant now) {
        EmailSettings settings = EmailSettings.of(tenant);
        if (!settings.isOn(mail.type())) {
            return new Skip(mail.type(), Reason.NOT_SWITCHED_ON);
        }
        return known.stream()
                .filter(entry -> entry.key().equals(mail.key()))
                .findFirst()
                .map(entry -> ofKnown(settings, mail, entry, now))
                .orElseGet(() -> ofNew(settings, mail, now));
    }

    private static MailDecision ofKnown(EmailSettings settings, MailCandidate mail, MailEntry entry, Instant now) {
        return switch (entry.status()) {
            case SENT -> new Skip(mail.type(), Reason.ALREADY_SENT);
            case REMEMBERED -> new Skip(mail.type(), Reason.REMEMBERED);
            case SUPPRESSED -> new Skip(mail.type(), Reason.ADDRESS_SUPPRESSED);
            case REJECTED -> new Skip(mail.type(), Reason.REJECTED_BEFORE);
            case REQUESTED -> withAddress(mail);
            case SENDING, UNKNOWN ->
                settings.onUnknown() == OnUnknown.RESEND
                        ? ofNew(settings, mail, now)
                        : new Skip(mail.type(), Reason.UNKNOWN);
        };
    }

    private static MailDecision ofNew(EmailSettings settings, MailCandidate mail, Instant now) {
        return obstacle(settings, mail, now)
                .<MailDecision>map(reason -> new Skip(mail.type(), reason))
                .orElseGet(() -> withAddress(mail));
    }

    private static Optional<Reason> obstacle(EmailSettings settings, MailCandidate mail, Instant now) {
        if (mail.subjectSince().isBefore(settings.start())) {
            return Optional.of(Reason.BEFORE_START);
        }
        if (mail.imported() && !settings.isForImported(mail.type())) {
            return Optional.of(Reason.IMPORTED);
        }
        boolean old = mail.occurredAt().isBefore(now.minus(settings.maxAgeOf(mail.type())))
                // What the ledger has forgotten must not look new.
                || mail.subjectSince().isBefore(now.minus(settings.retention()));
        return old ? Optional.of(Reason.TOO_OLD) : Optional.empty();
    }

    private static MailDecision withAddress(MailCandidate mail) {
        return mail.reader().recipient().isPresent() ? new Send(mail) : new Skip(mail.type(), Reason.NO_ADDRESS);
    }
}
