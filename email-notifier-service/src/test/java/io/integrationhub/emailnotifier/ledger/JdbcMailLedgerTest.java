package io.integrationhub.emailnotifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleDatabase;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.stream.claim.ResourceClaims;
import io.integrationhub.stream.erasure.ErasedPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcMailLedgerTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private static JdbcClient jdbc;

    private final Tenant tenant =
            SampleTenants.tenant(Map.of("burst.max-per-minute", "3", "burst.max-per-recipient", "2"));
    private final JdbcMailLedger ledger = new JdbcMailLedger(jdbc, new ResourceClaims(jdbc, 10));

    @BeforeAll
    static void migrate() {
        jdbc = SampleDatabase.migrated();
    }

    private static MailFacts facts(SubjectId subject, MailType type, String state) {
        return new MailFacts(
                new MailKey(type, subject, state),
                List.of("part-1", "part-2"),
                Instant.parse("2026-11-20T10:00:00Z"),
                "id@shop.example",
                ADA.hash("acme"),
                Map.of("order", "SO-1"));
    }

    private static MailFacts facts(SubjectId subject) {
        return facts(subject, MailType.SHIPMENT_SENT, "parcel-1");
    }

    private MailStatus status(SubjectId subject) {
        return ledger.mails(tenant.id(), subject).getFirst().status();
    }

    @Test
    void knowsAMailFromItsBeginning() {
        // Given
        SubjectId subject = new SubjectId("order-1");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            UUID attempt = claim.begin(facts(subject));
            assertThat(status(subject)).isEqualTo(MailStatus.SENDING);

            // When
            claim.sent(attempt, "accepted-1");
        }

        // Then
        assertThat(ledger.mails(tenant.id(), subject))
                .singleElement()
                .returns(MailStatus.SENT, MailEntry::status)
                .returns(List.of("part-1", "part-2"), MailEntry::covers);
    }

    @Test
    void removesTheRecipientOfAnErasedPersonsMailsAndStillKnowsThatTheyWereSent() {
        // Given
        SubjectId subject = new SubjectId("order-of-erased");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            claim.sent(claim.begin(facts(subject)), "");
        }

        // When
        int erased = new MailPersonalData(jdbc)
                .erase(new ErasedPerson(tenant.id(), Set.of("order-of-erased", "customer-1"), Set.of()));

        // Then
        assertThat(erased).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from mail where subject = 'order-of-erased' and recipient_hash <> ''")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(status(subject)).isEqualTo(MailStatus.SENT);
    }

    @Test
    void letsOneWorkerAtATimeSendTheMailsOfASubject() {
        // Given
        SubjectId subject = new SubjectId("order-2");

        // When
        try (SubjectClaim _ = ledger.claim(tenant, subject)) {
            // Then
            assertThatThrownBy(() -> ledger.claim(tenant, subject)).isInstanceOf(TransientFault.class);
        }
    }

    @Test
    void forgetsAMailThatWasSurelyNotSentUnlessSomebodyRequestedIt() {
        // Given
        SubjectId subject = new SubjectId("order-3");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            claim.notSent(claim.begin(facts(subject)));
            assertThat(ledger.mails(tenant.id(), subject)).isEmpty();
            claim.rejected(claim.begin(facts(subject)), MailTransportFault.MAIL_DELIVERY_REJECTED);
        }

        // When
        ledger.request(tenant.id(), subject);
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            claim.notSent(claim.begin(facts(subject)));
        }

        // Then
        assertThat(status(subject)).isEqualTo(MailStatus.REQUESTED);
    }

    @Test
    void marksAMailAsUnknownWhoseSenderDied() {
        // Given
        SubjectId subject = new SubjectId("order-4");
        SubjectClaim dead = ledger.claim(tenant, subject);
        UUID attempt = dead.begin(facts(subject));
        dead.close();

        // When
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            assertThat(claim.markAbandoned()).isEqualTo(1);
            assertThat(claim.markAbandoned()).isZero();
        }

        // Then
        assertThat(status(subject)).isEqualTo(MailStatus.UNKNOWN);
        // A process that was only paused still knows how its attempt ended.
        dead.sent(attempt, "");
        assertThat(status(subject)).isEqualTo(MailStatus.SENT);
    }

    @Test
    void ignoresTheResultOfAnEarlierAttempt() {
        // Given
        SubjectId subject = new SubjectId("order-5");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            UUID earlier = claim.begin(facts(subject));
            claim.begin(facts(subject));

            // When
            claim.sent(earlier, "");
        }

        // Then
        assertThat(status(subject)).isEqualTo(MailStatus.SENDING);
    }

    @Test
    void keepsNoAddress() {
        // Given
        SubjectId subject = new SubjectId("order-6");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            claim.sent(claim.begin(facts(subject)), "");
        }
        new JdbcSuppressions(jdbc).add(tenant.id(), ADA, "bounce", "test");

        // Then
        for (String table : List.of("mail", "mail_suppression")) {
            List<String> rows = jdbc.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list();
            assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("ada@"));
        }
        new JdbcSuppressions(jdbc).remove(tenant.id(), ADA);
    }

    @Test
    void showsWhatAPersonHasToDecide() {
        // Given
        SubjectId subject = new SubjectId("order-7");
        JdbcMailOverview overview = new JdbcMailOverview(jdbc);
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            claim.unknown(claim.begin(facts(subject)));
        }

        // When
        assertThat(overview.undecided(tenant.id(), 10))
                .anySatisfy(mail -> assertThat(mail.snapshot()).containsEntry("order", "SO-1"));
        boolean confirmed = overview.confirm(tenant.id(), facts(subject).key());

        // Then
        assertThat(confirmed).isTrue();
        assertThat(overview.ofSubject(tenant.id(), subject)).singleElement().returns("sent", it -> it.status());
        assertThat(overview.counts(tenant.id())).containsKey("sent");
    }

    @Test
    void holdsABurstBackUntilItIsReleased() {
        // Given
        JdbcBurstGuard guard = new JdbcBurstGuard(jdbc);
        EmailAddress other = new EmailAddress("bo@example.org");
        assertThat(guard.reasonToHold(tenant, MailType.REFUND, other)).isEmpty();
        SubjectId subject = new SubjectId("order-8");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            for (int i = 0; i < 3; i++) {
                claim.sent(claim.begin(facts(subject, MailType.REFUND, "refund-" + i)), "");
            }
        }

        // When
        assertThat(guard.reasonToHold(tenant, MailType.REFUND, other)).isPresent();
        assertThat(new JdbcMailOverview(jdbc).holds(tenant.id())).hasSize(1);
        boolean released = guard.release(tenant.id(), MailType.REFUND, "operator");

        // Then
        assertThat(released).isTrue();
        assertThat(guard.reasonToHold(tenant, MailType.REFUND, other)).isEmpty();
        assertThat(guard.reasonToHold(tenant, MailType.ORDER_DELAYED, ADA)).isPresent();
        assertThat(guard.reasonToHold(tenant, MailType.ORDER_DELAYED, other)).isEmpty();
    }

    @Test
    void recognizesItsOwnTokens() {
        // Given
        JdbcOwnTokens tokens = new JdbcOwnTokens(jdbc);
        Instant at = Instant.parse("2026-11-20T10:00:00.123456789Z");
        OwnTokens.Intent intent = new OwnTokens.Intent("customer-1", "PASSWORD_RESET", "cause-1", at);
        tokens.intend(tenant.id(), intent);

        // Then
        assertThat(isOwn(tokens, "token-1", at)).isTrue();
        assertThat(isOwn(tokens, "cause-1", at)).isFalse();
        assertThat(isOwn(tokens, "token-1", at.plusSeconds(600))).isFalse();
        tokens.created(tenant.id(), intent, "token-1");
        assertThat(isOwn(tokens, "token-1", at.plusSeconds(600))).isTrue();
        assertThat(isOwn(tokens, "token-2", at)).isFalse();
    }

    private boolean isOwn(OwnTokens tokens, String id, Instant createdAt) {
        return tokens.isOwn(tenant.id(), new OwnTokens.Token(id, "customer-1", "PASSWORD_RESET", createdAt));
    }

    @Test
    void deletesWhatIsOlderThanTheRetention() {
        // Given
        SubjectId subject = new SubjectId("order-9");
        try (SubjectClaim claim = ledger.claim(tenant, subject)) {
            claim.sent(claim.begin(facts(subject)), "");
        }

        // When
        int kept = ledger.deleteOlderThan(tenant.id(), Duration.ofDays(1), 10);
        jdbc.sql("update mail set changed_at = now() - interval '2 days' where subject = 'order-9'")
                .update();
        int deleted = ledger.deleteOlderThan(tenant.id(), Duration.ofDays(1), 10);

        // Then
        assertThat(kept).isZero();
        assertThat(deleted).isEqualTo(1);
    }
}
