package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores cursors in the table {@code poll_cursor}, and how polls end in {@code poll_run}. */
class JdbcPollCursors implements PollCursors {

    private static final String FIND = """
            select position, published, published_hash from poll_cursor where tenant = ? and system = ?
            """;
    private static final String SAVE = """
            insert into poll_cursor (tenant, system, position, published, published_hash, saved_at)
            values (?, ?, ?, ?, ?, now())
            on conflict (tenant, system) do update
            set position = excluded.position, published = excluded.published,
                published_hash = excluded.published_hash, saved_at = excluded.saved_at
            """;
    private static final String RECORD_RUN = """
            insert into poll_run as last (tenant, system, problem, since, ended_at) values (?, ?, ?, now(), now())
            on conflict (tenant, system) do update
            set since = case when (last.problem = '') = (excluded.problem = '') then last.since else excluded.since end,
                problem = excluded.problem, ended_at = excluded.ended_at
            """;
    private static final String LAST_RUN = """
            select problem, since, ended_at from poll_run where tenant = ? and system = ?
            """;

    private final JdbcClient jdbc;

    JdbcPollCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PollPosition> find(TenantId tenant, String system) {
        return jdbc.sql(FIND)
                .params(tenant.value(), system)
                .query((row, _) -> new PollPosition(
                        row.getString("position"), row.getInt("published"), row.getString("published_hash")))
                .optional();
    }

    @Override
    public void save(TenantId tenant, String system, PollPosition position) {
        jdbc.sql(SAVE)
                .params(tenant.value(), system, position.cursor(), position.published(), position.hash())
                .update();
    }

    @Override
    public void recordRun(TenantId tenant, String system, String problem) {
        jdbc.sql(RECORD_RUN).params(tenant.value(), system, problem).update();
    }

    @Override
    public Optional<LastRun> lastRun(TenantId tenant, String system) {
        return jdbc.sql(LAST_RUN)
                .params(tenant.value(), system)
                .query((row, _) -> new LastRun(time(row, "ended_at"), row.getString("problem"), time(row, "since")))
                .optional();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
