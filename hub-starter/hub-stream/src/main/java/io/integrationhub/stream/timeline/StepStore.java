package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Step;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code journal_step}. */
final class StepStore implements Timelines {

    /** More than any person reads, and a bound for a name that many steps share. */
    private static final int LONGEST_TIMELINE = 1000;

    private static final int LONGEST_NAME = 256;

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Repeatable: a step arrives at least once. */
    void insert(StepMessage step) {
        jdbc.sql("""
                        insert into journal_step (id, tenant, service, flow, subject, resource_id, outcome, code, detail,
                            correlation_id, causation_id, at, took_ms, attempts)
                        values (:id, :tenant, :service, :flow, :subject, :resourceId, :outcome, :code, :detail, :correlationId,
                            :causationId, :at, :took, :attempts)
                        on conflict do nothing\
                        """)
                .param("id", step.id())
                .param("tenant", step.tenant())
                .param("service", step.service())
                .param("flow", step.flow())
                .param("subject", name(step.subject()))
                .param("resourceId", name(step.resourceId()))
                .param("outcome", step.outcome())
                .param("code", step.code())
                .param("detail", text(step.detail()))
                .param("correlationId", name(step.correlationId()))
                .param("causationId", text(step.causationId()))
                .param("at", Timestamp.from(step.at()))
                .param("took", step.tookMillis())
                .param("attempts", step.attempts())
                .update();
    }

    /** Names are indexed, and an entry of an index may have 2.7 kB at most. */
    private static String name(String text) {
        return text(text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME));
    }

    /** PostgreSQL stores no NUL. */
    private static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<Step> of(TenantId tenant, String name) {
        return jdbc.sql("""
                        with named as (
                            select resource_id, correlation_id, subject from journal_step
                            where tenant = :tenant and (subject = :name or resource_id = :name or correlation_id = :name))
                        select * from journal_step
                        where tenant = :tenant
                            and (subject = :name or resource_id = :name or correlation_id = :name
                                or resource_id in (select resource_id from named where resource_id <> '')
                                or correlation_id in (select correlation_id from named where correlation_id <> ''))
                        order by at, id
                        limit :limit\
                        """)
                .param("tenant", tenant.value())
                .param("name", name)
                .param("limit", LONGEST_TIMELINE)
                .query(StepStore::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                new TenantId(row.getString("tenant")),
                row.getString("service"),
                row.getString("flow"),
                row.getString("subject"),
                row.getString("resource_id"),
                row.getString("outcome"),
                row.getString("code"),
                row.getString("detail"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getTimestamp("at").toInstant(),
                Duration.ofMillis(row.getLong("took_ms")),
                row.getInt("attempts"));
    }

    /** Forgets what is older, a bounded number at a time. @return how many */
    int forget(Instant before, int most) {
        return jdbc.sql("delete from journal_step where id in"
                        + " (select id from journal_step where at < :before limit :most)")
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
