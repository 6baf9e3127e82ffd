package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores mails in the table {@code mail}. */
class JdbcMailLedger implements MailLedger {

    private static final ClaimKind KIND =
            new ClaimKind("mail-subject", LedgerFault.MAIL_SUBJECT_LOCKED, LedgerFault.MAIL_CLAIM_LOST);

    private static final String MAILS = """
        select type, state, status, covers, changed_at from mail
        where tenant = :tenant and subject = :subject order by created_at, type, state
        """;

    private static final String REQUEST = """
        update mail set status = 'requested', changed_at = now()
        where tenant = :tenant and subject = :subject and status in ('unknown', 'rejected')
        """;

    /** What is remembered of a subject is kept as long as any of its mails changes. */
    private static final String DELETE = """
        delete from mail where ctid in (
          select ctid from mail where tenant = :tenant and changed_at < now() - :age * interval '1 millisecond'
          limit :limit)
        """;

    private final JdbcClient jdbc;
    private final ResourceClaims claims;

    JdbcMailLedger(JdbcClient jdbc, ResourceClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    @Override
    public SubjectClaim claim(Tenant tenant, SubjectId subject) {
        Duration lease = tenant.section(EmailSettings.SECTION).lease();
        Claim claim = claims.claim(tenant.id(), KIND, subject.value(), lease);
        try {
            return new JdbcSubjectClaim(jdbc, claim, mails(tenant.id(), subject));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public List<MailEntry> mails(TenantId tenant, SubjectId subject) {
        return sql(MAILS, tenant, subject)
                .query((row, _) -> entry(subject, row))
                .list();
    }

    @Override
    public int request(TenantId tenant, SubjectId subject) {
        return sql(REQUEST, tenant, subject).update();
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return jdbc.sql(DELETE)
                .param("tenant", tenant.value())
                .param("age", age.toMillis())
                .param("limit", limit)
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, SubjectId subject) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("subject", subject.value());
    }

    private static MailEntry entry(SubjectId subject, ResultSet row) throws SQLException {
        MailType type = MailType.ofCode(row.getString("type"))
                .orElseThrow(() -> new IllegalStateException("the ledger has a mail of an unknown type"));
        String covers = row.getString("covers");
        return new MailEntry(
                new MailKey(type, subject, row.getString("state")),
                MailStatus.ofCode(row.getString("status")),
                covers.isEmpty() ? List.of() : List.of(covers.split(" ")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
