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

    private static final String INSERT = """
            insert into journal_step (id, tenant, service, inlet, subject, resource_id, outcome, code, detail,
                correlation_id, causation_id, at, duration_ms, attempts)
            values (:id, :tenant, :service, :inlet, :subject, :resourceId, :outcome, :code, :detail, :correlationId,
                :causationId, :at, :duration, :attempts)
            on conflict do nothing
            """;

    private static final String TIMELINE = """
            with named as (
                select resource_id, correlation_id, subject from journal_step
                where tenant = :tenant and (subject = :name or resource_id = :name or correlation_id = :name))
            select * from journal_step
            where tenant = :tenant
                and (subject = :name or resource_id = :name or correlation_id = :name
                    or resource_id in (select resource_id from named where resource_id <> '')
                    or correlation_id in (select correlation_id from named where correlation_id <> ''))
            order by at, id
            limit :limit
            """;

    private static final String DRY_RUN = """
            select * from (
                select distinct on (service, inlet, subject) * from journal_step
                where tenant = :tenant and outcome = 'dry-run'
                order by service, inlet, subject, at desc) as latest
            order by at desc, id
            limit :limit
            """;

    private static final String DELETE = """
            delete from journal_step where id in (select id from journal_step where at < :before limit :limit)
            """;

    /** More than a person reads; a limit for names that many steps share. */
    private static final int MAX_TIMELINE_LENGTH = 1000;

    private static final int MAX_NAME_LENGTH = 256;

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Repeatable, because a step arrives at least once. */
    void insert(StepMessage step) {
        jdbc.sql(INSERT)
                .param("id", step.id())
                .param("tenant", step.tenant())
                .param("service", step.service())
                .param("inlet", step.inlet())
                .param("subject", name(step.subject()))
                .param("resourceId", name(step.resourceId()))
                .param("outcome", step.outcome())
                .param("code", step.code())
                .param("detail", text(step.detail()))
                .param("correlationId", name(step.correlationId()))
                .param("causationId", text(step.causationId()))
                .param("at", Timestamp.from(step.at()))
                .param("duration", step.durationMillis())
                .param("attempts", step.attempts())
                .update();
    }

    /** Names are indexed, and PostgreSQL limits an index entry to 2.7 kB. */
    private static String name(String text) {
        return text(text.length() <= MAX_NAME_LENGTH ? text : text.substring(0, MAX_NAME_LENGTH));
    }

    /** PostgreSQL cannot store NUL. */
    private static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<Step> of(TenantId tenant, String name) {
        return jdbc.sql(TIMELINE)
                .param("tenant", tenant.value())
                .param("name", name)
                .param("limit", MAX_TIMELINE_LENGTH)
                .query((row, _) -> step(row))
                .list();
    }

    @Override
    public List<Step> dryRun(TenantId tenant) {
        return jdbc.sql(DRY_RUN)
                .param("tenant", tenant.value())
                .param("limit", MAX_TIMELINE_LENGTH)
                .query((row, _) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                new TenantId(row.getString("tenant")),
                row.getString("service"),
                row.getString("inlet"),
                row.getString("subject"),
                row.getString("resource_id"),
                row.getString("outcome"),
                row.getString("code"),
                row.getString("detail"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getTimestamp("at").toInstant(),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getInt("attempts"));
    }

    /**
     * Deletes steps that are older.
     *
     * @param limit maximum number of steps to delete
     * @return the number of deleted steps
     */
    int delete(Instant before, int limit) {
        return jdbc.sql(DELETE)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .update();
    }
}
