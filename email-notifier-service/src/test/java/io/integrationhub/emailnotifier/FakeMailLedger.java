package io.integrationhub.emailnotifier;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import io.integrationhub.emailnotifier.ledger.MailFacts;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps mails in memory; claims are never refused. */
public final class FakeMailLedger implements MailLedger {

    private final Map<MailKey, MailEntry> mails = new LinkedHashMap<>();
    private final Map<UUID, MailKey> attempts = new LinkedHashMap<>();
    private final List<MailFacts> begun = new ArrayList<>();

    @Override
    public SubjectClaim claim(Tenant tenant, SubjectId subject) {
        return new FakeClaim(subject, mails(tenant.id(), subject));
    }

    @Override
    public List<MailEntry> mails(TenantId tenant, SubjectId subject) {
        return mails.values().stream()
                .filter(entry -> entry.key().subject().equals(subject))
                .toList();
    }

    @Override
    public int request(TenantId tenant, SubjectId subject) {
        List<MailEntry> requested = mails(tenant, subject).stream()
                .filter(it -> it.status() == MailStatus.UNKNOWN || it.status() == MailStatus.REJECTED)
                .toList();
        requested.forEach(it -> set(it.key(), MailStatus.REQUESTED));
        return requested.size();
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return 0;
    }

    /** The status of each mail, by type and state. */
    public Map<String, MailStatus> statuses() {
        Map<String, MailStatus> statuses = new LinkedHashMap<>();
        mails.forEach((key, entry) -> statuses.put(key.type().code() + " " + key.state(), entry.status()));
        return statuses;
    }

    /** What was recorded before mails were handed over. */
    public List<MailFacts> begun() {
        return begun;
    }

    private void set(MailKey key, MailStatus status) {
        update(key, it -> new MailEntry(key, status, it.covers(), it.changedAt()));
    }

    private void update(MailKey key, UnaryOperator<MailEntry> change) {
        mails.computeIfPresent(key, (_, entry) -> change.apply(entry));
    }

    private final class FakeClaim implements SubjectClaim {

        private final SubjectId subject;
        private final List<MailEntry> known;

        FakeClaim(SubjectId subject, List<MailEntry> known) {
            this.subject = subject;
            this.known = known;
        }

        @Override
        public List<MailEntry> mails() {
            return known;
        }

        @Override
        public UUID begin(MailFacts mail) {
            UUID attempt = UUID.randomUUID();
            mails.put(mail.key(), new MailEntry(mail.key(), MailStatus.SENDING, mail.covers(), Instant.EPOCH));
            attempts.put(attempt, mail.key());
            begun.add(mail);
            return attempt;
        }

        @Override
        public void sent(UUID attempt, String acceptedAs) {
            set(attempts.get(attempt), MailStatus.SENT);
        }

        @Override
        public void notSent(UUID attempt) {
            mails.remove(attempts.get(attempt));
        }

        @Override
        public void unknown(UUID attempt) {
            set(attempts.get(attempt), MailStatus.UNKNOWN);
        }

        @Override
        public void rejected(UUID attempt, FaultCode code) {
            set(attempts.get(attempt), MailStatus.REJECTED);
        }

        @Override
        public void skip(MailFacts mail, MailStatus status, String reason) {
            mails.put(mail.key(), new MailEntry(mail.key(), status, mail.covers(), Instant.EPOCH));
        }

        @Override
        public int markAbandoned() {
            List<MailEntry> abandoned = mails.values().stream()
                    .filter(entry -> entry.key().subject().equals(subject) && entry.status() == MailStatus.SENDING)
                    .toList();
            abandoned.forEach(entry -> set(entry.key(), MailStatus.UNKNOWN));
            return abandoned.size();
        }

        @Override
        public void close() {}
    }
}
