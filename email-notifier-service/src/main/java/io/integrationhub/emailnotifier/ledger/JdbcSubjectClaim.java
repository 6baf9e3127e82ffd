package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.stream.claim.Claim;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** Mails of a claimed subject in PostgreSQL. */
record JdbcSubjectClaim(JdbcClient jdbc, Claim claim, List<MailEntry> mails) implements SubjectClaim {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RECORD = """
        insert into mail as known
          (tenant, type, subject, state, status, covers, attempt, message_id, recipient_hash, snapshot, reason,
           occurred_at)
        select tenant, :type, id, :state, :status, :covers, cast(:attempt as uuid), :messageId, :recipient,
               cast(:snapshot as jsonb), :reason, :occurredAt
        from claim_held
        on conflict (tenant, subject, type, state) do update
        set status = excluded.status, covers = excluded.covers, attempt = excluded.attempt,
            message_id = excluded.message_id, recipient_hash = excluded.recipient_hash,
            snapshot = excluded.snapshot, reason = excluded.reason, occurred_at = excluded.occurred_at,
            attempts = known.attempts + 1, changed_at = now()
        """;

    /** A later attempt has another id, so a late result of this one changes nothing. */
    private static final String END = """
        update mail set status = :status, reason = :reason, accepted_as = :acceptedAs, changed_at = now(),
                        sent_at = case when :status = 'sent' then now() end
        where attempt = cast(:attempt as uuid) and tenant = :tenant and subject = :subject
          and status in ('sending', 'unknown')
        """;

    private static final String FORGET = """
        delete from mail where attempt = cast(:attempt as uuid) and tenant = :tenant and subject = :subject
          and status in ('sending', 'unknown') and attempts = 1
        """;

    /** A mail that was tried before had been requested by a person, or by the tenant's policy. */
    private static final String REQUEST_AGAIN = """
        update mail set status = 'requested', changed_at = now()
        where attempt = cast(:attempt as uuid) and tenant = :tenant and subject = :subject
          and status in ('sending', 'unknown')
        """;

    private static final String ABANDONED = """
        update mail set status = 'unknown', changed_at = now() from claim_held
        where mail.tenant = claim_held.tenant and mail.subject = claim_held.id and mail.status = 'sending'
        """;

    @Override
    public UUID begin(MailFacts mail) {
        UUID attempt = UUID.randomUUID();
        claim.write(recorded(mail, MailStatus.SENDING, "").param("attempt", attempt.toString()));
        return attempt;
    }

    @Override
    public void skip(MailFacts mail, MailStatus status, String reason) {
        claim.write(recorded(mail, status, reason).param("attempt", null));
    }

    private StatementSpec recorded(MailFacts mail, MailStatus status, String reason) {
        return claim.fenced(RECORD)
                .param("type", mail.key().type().code())
                .param("state", mail.key().state())
                .param("status", status.code())
                .param("covers", String.join(" ", mail.covers()))
                .param("messageId", mail.messageId())
                .param("recipient", mail.recipientHash())
                .param("snapshot", JSON.writeValueAsString(mail.snapshot()))
                .param("reason", reason)
                .param("occurredAt", mail.occurredAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void sent(UUID attempt, String acceptedAs) {
        end(attempt, MailStatus.SENT, "", acceptedAs);
    }

    @Override
    public void unknown(UUID attempt) {
        end(attempt, MailStatus.UNKNOWN, "", "");
    }

    @Override
    public void rejected(UUID attempt, FaultCode code) {
        end(attempt, MailStatus.REJECTED, code.name(), "");
    }

    private void end(UUID attempt, MailStatus status, String reason, String acceptedAs) {
        ofAttempt(END, attempt)
                .param("status", status.code())
                .param("reason", reason)
                .param("acceptedAs", acceptedAs)
                .update();
    }

    @Override
    public void notSent(UUID attempt) {
        ofAttempt(FORGET, attempt).update();
        ofAttempt(REQUEST_AGAIN, attempt).update();
    }

    private StatementSpec ofAttempt(String statement, UUID attempt) {
        return jdbc.sql(statement)
                .param("attempt", attempt.toString())
                .param("tenant", claim.tenant().value())
                .param("subject", claim.id());
    }

    @Override
    public int markAbandoned() {
        return claim.fenced(ABANDONED).update();
    }

    @Override
    public void close() {
        claim.close();
    }
}
