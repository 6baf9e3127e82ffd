package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps seen events in the table {@code webhook_seen}. */
class SeenEventsTable implements SeenEvents {

    private static final Logger log = LoggerFactory.getLogger(SeenEventsTable.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextCleaning = new AtomicReference<>(Instant.MIN);

    SeenEventsTable(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isKnown(TenantId tenant, String system, String event) {
        try {
            return jdbc.sql("select exists (select 1 from webhook_seen where tenant = ? and system"
                            + " = ? and event = ? and forget_at > ?)")
                    .params(tenant.value(), system, event, clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException e) {
            return unavailable(tenant, system, e);
        }
    }

    @Override
    public void remember(TenantId tenant, String system, String event, Duration lifetime) {
        try {
            jdbc.sql("insert into webhook_seen (tenant, system, event, forget_at) values (?,"
                            + " ?, ?, ?) on conflict (tenant, system, event) do update set"
                            + " forget_at = excluded.forget_at")
                    .params(
                            tenant.value(),
                            system,
                            event,
                            clock.instant().plus(lifetime).atOffset(ZoneOffset.UTC))
                    .update();
            forgetOld();
        } catch (DataAccessException e) {
            unavailable(tenant, system, e);
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        Instant due = nextCleaning.get();
        if (now.isAfter(due) && nextCleaning.compareAndSet(due, now.plus(BETWEEN_CLEANINGS))) {
            jdbc.sql("delete from webhook_seen where forget_at < ?")
                    .param(now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static boolean unavailable(TenantId tenant, String system, DataAccessException e) {
        log.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("system", system)
                .setCause(e)
                .log("cannot ask which webhooks were seen; repeated ones are published again");
        return false;
    }
}
