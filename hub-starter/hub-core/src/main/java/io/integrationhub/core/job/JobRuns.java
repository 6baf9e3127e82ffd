package io.integrationhub.core.job;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code job_run}: when each job last succeeded, by the database's clock. */
class JobRuns {

    private final JdbcClient jdbc;

    JobRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the job never succeeded, or not within the interval. */
    boolean isDue(String job, Duration interval) {
        return jdbc.sql("""
                        select not exists (
                          select 1 from job_run
                          where job = :job and succeeded_at > now() - :interval * interval '1 millisecond')
                        """)
                .param("job", job)
                .param("interval", interval.toMillis())
                .query(Boolean.class)
                .single();
    }

    void succeeded(String job) {
        jdbc.sql("""
                        insert into job_run (job, succeeded_at) values (:job, now())
                        on conflict (job) do update set succeeded_at = excluded.succeeded_at
                        """).param("job", job).update();
    }
}
