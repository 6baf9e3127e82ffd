package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores published events in the table {@code webhook_event}. */
class JdbcDeduplicationStore implements DeduplicationStore {

    private static final Logger log = LoggerFactory.getLogger(JdbcDeduplicationStore.class);
    private static final Duration CLEANUP_INTERVAL = Duration.ofMinutes(10);
    private static final String CONTAINS = """
            select exists (
                select 1 from webhook_event where tenant = ? and system = ? and event = ? and expires_at > ?)
            """;
    private static final String ADD = """
            insert into webhook_event (tenant, system, event, expires_at) values (?, ?, ?, ?)
            on conflict (tenant, system, event) do update set expires_at = excluded.expires_at
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextCleanup = new AtomicReference<>(Instant.MIN);

    JdbcDeduplicationStore(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean contains(TenantId tenant, String system, String event) {
        try {
            return jdbc.sql(CONTAINS)
                    .params(tenant.value(), system, event, utc(clock.instant()))
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException e) {
            warn(tenant, system, e);
            return false;
        }
    }

    @Override
    public void add(TenantId tenant, String system, String event, Duration window) {
        Instant now = clock.instant();
        try {
            jdbc.sql(ADD)
                    .params(tenant.value(), system, event, utc(now.plus(window)))
                    .update();
            deleteExpired(now);
        } catch (DataAccessException e) {
            warn(tenant, system, e);
        }
    }

    private void deleteExpired(Instant now) {
        Instant due = nextCleanup.get();
        if (now.isAfter(due) && nextCleanup.compareAndSet(due, now.plus(CLEANUP_INTERVAL))) {
            jdbc.sql("delete from webhook_event where expires_at < ?")
                    .param(utc(now))
                    .update();
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static void warn(TenantId tenant, String system, DataAccessException e) {
        log.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("system", system)
                .setCause(e)
                .log("Webhook deduplication is unavailable; repeated webhooks are published again");
    }
}
