package io.integrationhub.run.work;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.settings.RunSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what ended runs leave: rows of unchanged items soon, before-images and runs when the tenant says. */
record RunRetention(JdbcClient jdbc) {

    /** For people who look at a run that has just ended. */
    private static final Duration UNCHANGED = Duration.ofHours(1);

    private static final String ENDED = """
            ('COMPLETED', 'COMPLETED_WITH_FINDINGS', 'STOPPED', 'FAILED', 'UNDONE', 'DISCARDED')
            """;

    private static final String DELETE_UNCHANGED = """
            delete from run_item where ctid in (
              select item.ctid from run_item item join run on run.id = item.run
              where item.tenant = :tenant and item.action = 'UNCHANGED' and run.state in %s
                and run.ended_at < now() - :age * interval '1 millisecond'
              limit :limit)
            """.formatted(ENDED);

    /** An item that still waits is written with what was known of it. */
    private static final String DELETE_IMAGES = """
            delete from run_before where ctid in (
              select image.ctid from run_before image join run on run.id = image.run
              where run.tenant = :tenant and run.state in %s
                and image.saved_at < now() - :age * interval '1 millisecond'
                and not exists (
                  select 1 from run_item item
                  where item.run = image.run and item.kind = image.kind and item.key = image.key
                    and item.state in ('WAITING', 'BLOCKED', 'WITHHELD'))
              limit :limit)
            """.formatted(ENDED);

    private static final String OLD_RUNS = """
            select id from run where tenant = :tenant and state in %s
              and ended_at < now() - :age * interval '1 millisecond'
            order by id limit :limit
            """.formatted(ENDED);

    private static final List<String> DELETE_RUNS = List.of(
            "delete from run_item where run = any(:ids)",
            "delete from run_before where run = any(:ids)",
            "delete from run_finding where run = any(:ids)",
            "delete from run where id = any(:ids)");

    List<PeriodicJob> jobs() {
        return List.of(
                new RetentionJob("run-item-retention", _ -> true, _ -> UNCHANGED, deletion(DELETE_UNCHANGED)),
                new RetentionJob(
                        "run-image-retention",
                        _ -> true,
                        tenant -> RunSettings.of(tenant).undoRetention(),
                        deletion(DELETE_IMAGES)),
                new RetentionJob(
                        "run-retention",
                        _ -> true,
                        tenant -> RunSettings.of(tenant).retention(),
                        this::deleteRuns));
    }

    private RetentionJob.Deletion deletion(String sql) {
        return (tenant, age, limit) -> jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("age", age.toMillis())
                .param("limit", limit)
                .update();
    }

    private int deleteRuns(TenantId tenant, Duration age, int limit) {
        Long[] ids = jdbc.sql(OLD_RUNS)
                .param("tenant", tenant.value())
                .param("age", age.toMillis())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        DELETE_RUNS.forEach(sql -> jdbc.sql(sql).param("ids", ids).update());
        return ids.length;
    }
}
