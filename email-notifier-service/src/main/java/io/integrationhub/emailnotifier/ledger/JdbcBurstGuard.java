package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.settings.BurstSettings;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.math.BigDecimal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the mails of the ledger, so that all replicas count the same. */
class JdbcBurstGuard implements BurstGuard {

    private static final Logger log = LoggerFactory.getLogger(JdbcBurstGuard.class);

    private static final String HOLD = """
        select case when released_at is null then reason
                    when released_at > now() - :release * interval '1 millisecond' then 'released'
                    else '' end
        from mail_hold where tenant = :tenant and type = :type
        """;

    private static final String COUNT_LATEST = """
        select count(*) from mail
        where tenant = :tenant and type = :type and status in ('sending', 'sent', 'unknown')
          and changed_at > now() - interval '1 minute'
        """;

    /** The average minute of a week; asked only when many are sent. */
    private static final String USUAL = """
        select count(*) / 10080.0 from mail
        where tenant = :tenant and type = :type and status in ('sending', 'sent', 'unknown')
          and changed_at between now() - interval '7 days' and now() - interval '1 minute'
        """;

    private static final String COUNT_RECIPIENT = """
        select count(*) from mail
        where tenant = :tenant and recipient_hash = :hash and changed_at > now() - interval '1 hour'
        """;

    private static final String RECORD = """
        insert into mail_hold (tenant, type, reason) values (:tenant, :type, :reason)
        on conflict (tenant, type) do update set reason = excluded.reason, held_at = now(), released_at = null
        where mail_hold.released_at is not null
        """;

    private static final String RELEASE = """
        update mail_hold set released_at = now(), released_by = :by
        where tenant = :tenant and type = :type and released_at is null
        """;

    private final JdbcClient jdbc;

    JdbcBurstGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> reasonToHold(Tenant tenant, MailType type, EmailAddress to) {
        BurstSettings settings = EmailSettings.of(tenant).burst();
        String hold = sql(HOLD, tenant.id(), type)
                .param("release", settings.releaseTime().toMillis())
                .query(String.class)
                .optional()
                .orElse("");
        if (hold.equals("released")) {
            return Optional.empty();
        }
        if (!hold.isEmpty()) {
            return Optional.of(hold);
        }
        Optional<String> burst = burst(settings, tenant, type);
        burst.ifPresent(reason -> record(tenant, type, reason));
        return burst.or(() -> flooded(settings, tenant, to));
    }

    private Optional<String> burst(BurstSettings settings, Tenant tenant, MailType type) {
        long latest = sql(COUNT_LATEST, tenant.id(), type).query(Long.class).single();
        if (settings.maxPerMinute() > 0 && latest >= settings.maxPerMinute()) {
            return Optional.of("more than " + settings.maxPerMinute() + " within a minute");
        }
        return settings.maxFactor() > 0
                        && latest >= settings.minPerMinute()
                        && isUnusual(BigDecimal.valueOf(latest), settings, tenant, type)
                ? Optional.of("more than " + settings.maxFactor() + " times the usual number within a minute")
                : Optional.empty();
    }

    /** Without any earlier mail nothing is usual: a tenant that has just begun is held by the fixed limit only. */
    private boolean isUnusual(BigDecimal latest, BurstSettings settings, Tenant tenant, MailType type) {
        BigDecimal usual = sql(USUAL, tenant.id(), type).query(BigDecimal.class).single();
        return usual.signum() > 0 && latest.compareTo(usual.multiply(BigDecimal.valueOf(settings.maxFactor()))) > 0;
    }

    private Optional<String> flooded(BurstSettings settings, Tenant tenant, EmailAddress to) {
        if (settings.maxPerRecipient() == 0) {
            return Optional.empty();
        }
        long mails = jdbc.sql(COUNT_RECIPIENT)
                .param("tenant", tenant.id().value())
                .param("hash", to.hash(tenant.id().value()))
                .query(Long.class)
                .single();
        return mails >= settings.maxPerRecipient()
                ? Optional.of("more than " + settings.maxPerRecipient() + " to one address within an hour")
                : Optional.empty();
    }

    private void record(Tenant tenant, MailType type, String reason) {
        if (sql(RECORD, tenant.id(), type).param("reason", reason).update() > 0) {
            log.atError()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("subject", type.code())
                    .addKeyValue("detail", reason)
                    .log("Mails are held back until an operator releases them");
        }
    }

    @Override
    public boolean release(TenantId tenant, MailType type, String by) {
        return sql(RELEASE, tenant, type).param("by", by).update() > 0;
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, MailType type) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("type", type.code());
    }
}
