package io.integrationhub.run.store;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.Run.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code run}. */
public final class RunTable {

    private static final String REQUEST = """
            with waiting as (
              select id from run
              where tenant = :tenant and source = :source and document = :document and dry_run = :dryRun
                and purpose = 'DELIVERY' and state = 'REQUESTED' and planned_at is null and scope is null
              order by id limit 1), added as (
              insert into run (tenant, source, document, purpose, dry_run, requested_by, state)
              select :tenant, :source, :document, 'DELIVERY', :dryRun, :by, 'REQUESTED'
              where not exists (select 1 from waiting)
              returning id)
            select id from waiting union all select id from added
            """;

    private static final String ADD = """
            insert into run (tenant, source, document, purpose, undoes, dry_run, requested_by, state)
            values (:tenant, :source, :document, :purpose, :undoes, :dryRun, :by, 'REQUESTED')
            returning id
            """;

    /** The earliest unfinished run of each source that does not wait for an approval. */
    private static final String RUNNABLE = """
            select distinct on (source) * from run
            where tenant = :tenant and state in ('REQUESTED', 'READING', 'APPLYING')
              and (scope is distinct from 'PARTIAL' or state = 'APPLYING' or not exists (
                select 1 from run earlier
                where earlier.tenant = run.tenant and earlier.source = run.source and earlier.id < run.id
                  and earlier.state = 'AWAITING_APPROVAL' and earlier.purpose = 'DELIVERY'))
            order by source, id
            """;

    private static final String LIST = """
            select * from run
            where (:tenant = '' or tenant = :tenant) and (:source = '' or source = :source)
              and (:state = '' or state = :state) and id < :before
            order by id desc limit :limit
            """;

    private static final String MOVE = """
            update run set state = :state, code = :code, detail = :detail, stop_requested = false,
              ended_at = case when :isFinal then now() end
            where id = :id and state = any(:from)
            """;

    private final JdbcClient jdbc;

    /** Uses this database. */
    public RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a run, or returns the same one that has not begun. */
    public long request(TenantId tenant, RunRequest request) {
        return jdbc.sql(REQUEST)
                .param("tenant", tenant.value())
                .param("source", request.source())
                .param("document", request.document())
                .param("dryRun", request.isDryRun())
                .param("by", request.requestedBy())
                .query(Long.class)
                .single();
    }

    /** Adds a run that no source delivers. */
    public long add(TenantId tenant, RunRequest request, Purpose purpose, @Nullable Long undoes) {
        return jdbc.sql(ADD)
                .param("tenant", tenant.value())
                .param("source", request.source())
                .param("document", request.document())
                .param("purpose", purpose.name())
                .param("undoes", undoes)
                .param("dryRun", request.isDryRun())
                .param("by", request.requestedBy())
                .query(Long.class)
                .single();
    }

    /** The run with this number. */
    public Optional<Run> find(long id) {
        return jdbc.sql("select * from run where id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    /** The run that each source of the tenant is at; one that pauses is not in the list, nor what is behind it. */
    public List<Run> runnable(TenantId tenant) {
        return jdbc.sql("select * from (" + RUNNABLE + ") candidate where not_before <= now()")
                .param("tenant", tenant.value())
                .query((row, _) -> run(row))
                .list();
    }

    /**
     * Runs, the latest first.
     *
     * @param tenant its name; empty for all
     * @param source its name; empty for all
     * @param state its name; empty for all
     * @param before only runs with a smaller number
     */
    public List<Run> list(String tenant, String source, String state, Page before) {
        return jdbc.sql(LIST)
                .param("tenant", tenant)
                .param("source", source)
                .param("state", state)
                .param("before", before.position())
                .param("limit", before.limit())
                .query((row, _) -> run(row))
                .list();
    }

    /** A delivery of the same source with a smaller number that waits for approval. */
    public Optional<Long> awaitingBefore(Run run) {
        return jdbc.sql("""
                        select max(id) from run where tenant = :tenant and source = :source and id < :id
                          and state = 'AWAITING_APPROVAL' and purpose = 'DELIVERY'
                        """)
                .param("tenant", run.tenant().value())
                .param("source", run.source())
                .param("id", run.id())
                .query(Long.class)
                .optional();
    }

    /** Discards earlier runs of the same source that wait for approval, or for one that does, or were stopped. */
    public void discardBefore(Run run) {
        jdbc.sql("""
                        update run set state = 'DISCARDED', code = '', ended_at = now(),
                          detail = 'run ' || :id || ' of the same source has everything'
                        where tenant = :tenant and source = :source and id < :id
                          and (state in ('AWAITING_APPROVAL', 'STOPPED', 'FAILED')
                            or state = 'REQUESTED' and scope = 'PARTIAL')
                        """)
                .param("tenant", run.tenant().value())
                .param("source", run.source())
                .param("id", run.id())
                .update();
    }

    /** Whether a later run of the same source was planned. */
    public boolean hasLaterPlan(Run run) {
        return jdbc.sql("""
                        select exists (select 1 from run where tenant = :tenant and source = :source and id > :id
                          and planned_at is not null and not dry_run and state <> 'DISCARDED')
                        """)
                .param("tenant", run.tenant().value())
                .param("source", run.source())
                .param("id", run.id())
                .query(Boolean.class)
                .single();
    }

    /** Moves a run to a state, if it is in one of these; says whether it was. */
    public boolean move(long run, RunState to, Run.Reason reason, RunState... from) {
        return jdbc.sql(MOVE)
                        .param("id", run)
                        .param("state", to.name())
                        .param("code", reason.code())
                        .param("detail", reason.detail())
                        .param("isFinal", to.isFinal())
                        .param("from", Arrays.stream(from).map(RunState::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    /** Notes that the run was read, and what that means for items it does not mention. */
    public void read(long run, Scope scope) {
        jdbc.sql("update run set scope = :scope where id = :run")
                .param("run", run)
                .param("scope", scope.name())
                .update();
    }

    /** Notes that the plan is there. */
    public void planned(long run) {
        jdbc.sql("update run set planned_at = now(), attempts = 0 where id = :run")
                .param("run", run)
                .update();
    }

    /** Lets a run pause. */
    public void pause(long run, Duration pause, Run.Reason reason, int attempts) {
        jdbc.sql("""
                        update run set not_before = now() + :pause * interval '1 millisecond', attempts = :attempts,
                          code = :code, detail = :detail
                        where id = :run
                        """)
                .param("run", run)
                .param("pause", pause.toMillis())
                .param("attempts", attempts)
                .param("code", reason.code())
                .param("detail", reason.detail())
                .update();
    }

    /** Asks whoever works on the run to stop. */
    public void requestStop(long run) {
        jdbc.sql("update run set stop_requested = true where id = :run")
                .param("run", run)
                .update();
    }

    /** Whether someone asked it to stop. */
    public boolean isStopRequested(long run) {
        return jdbc.sql("select stop_requested from run where id = :run")
                .param("run", run)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Saves the counts. */
    public void count(long run, List<ItemCount> counts) {
        jdbc.sql("update run set counts = :counts where id = :run")
                .param("run", run)
                .param("counts", ItemJson.counts(counts))
                .update();
    }

    /** The counts that were saved last. */
    public List<ItemCount> counts(long run) {
        return jdbc.sql("select counts from run where id = :run")
                .param("run", run)
                .query(String.class)
                .optional()
                .map(ItemJson::counts)
                .orElse(List.of());
    }

    private static Run run(ResultSet row) throws SQLException {
        long undoes = row.getLong("undoes");
        Optional<Long> undone = row.wasNull() ? Optional.empty() : Optional.of(undoes);
        Run.Times times =
                new Run.Times(time(row, "requested_at").orElseThrow(), time(row, "planned_at"), time(row, "ended_at"));
        return new Run(
                row.getLong("id"),
                new TenantId(row.getString("tenant")),
                row.getString("source"),
                row.getString("document"),
                Purpose.valueOf(row.getString("purpose")),
                undone,
                row.getBoolean("dry_run"),
                row.getString("requested_by"),
                RunState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("scope")).map(Scope::valueOf),
                new Run.Reason(row.getString("code"), row.getString("detail")),
                row.getInt("attempts"),
                row.getBoolean("errors_accepted"),
                times);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
