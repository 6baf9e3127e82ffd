package io.integrationhub.core.job;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Runs a job once if it is due and no other replica runs it, and counts how that ended. */
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobLocks locks;
    private final JobRuns runs;
    private final MeterRegistry meters;

    JobRunner(JobLocks locks, JobRuns runs, MeterRegistry meters) {
        this.locks = locks;
        this.runs = runs;
        this.meters = meters;
    }

    /** Never throws, not even errors: a job must not end without a trace. */
    void run(ScheduledJob job) {
        try {
            if (job.isExclusive()) {
                locks.runExclusively(job.lockName(), () -> runIfDue(job));
            } else {
                runIfDue(job);
            }
        } catch (DryRunStop stop) {
            with(job, log.atInfo())
                    .addKeyValue("detail", stop.action())
                    .log("Job stopped, because the tenant is in dry run");
            count(job, DryRun.OUTCOME);
        } catch (Fault fault) {
            with(job, log.atWarn())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("Job failed; it is retried at its next run");
            count(job, fault.code().name().toLowerCase(Locale.ROOT));
        } catch (RuntimeException | Error e) {
            with(job, log.atError()).setCause(e).log("Job failed unexpectedly; it is retried at its next run");
            count(job, "unexpected_error");
        }
    }

    private boolean runIfDue(ScheduledJob job) {
        if (job.isRemembered() && !runs.isDue(job.lockName(), job.interval())) {
            return false;
        }
        job.work().run();
        if (job.isRemembered()) {
            runs.succeeded(job.lockName());
        }
        count(job, "ok");
        return true;
    }

    private static LoggingEventBuilder with(ScheduledJob job, LoggingEventBuilder line) {
        job.tenant().ifPresent(tenant -> line.addKeyValue("tenant", tenant));
        return line.addKeyValue("job", job.name());
    }

    private void count(ScheduledJob job, String outcome) {
        String tenant = job.tenant().map(TenantId::value).orElse("");
        meters.counter("hub.jobs.runs", "job", job.name(), "tenant", tenant, "outcome", outcome)
                .increment();
    }
}
