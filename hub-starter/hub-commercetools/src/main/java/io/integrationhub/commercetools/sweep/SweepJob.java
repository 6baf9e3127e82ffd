package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import net.javacrumbs.shedlock.core.LockExtender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one sweep for every tenant at the tenant's interval.
 *
 * @param name the job's name
 * @param sweeps the sweep of each tenant that has anything to sweep
 */
record SweepJob(String name, Map<TenantId, ? extends TenantSweep<?>> sweeps) implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

    @Override
    public boolean isFor(Tenant tenant) {
        return sweeps.containsKey(tenant.id());
    }

    @Override
    public Duration interval(Tenant tenant) {
        return tenant.section(SweepSettings.SECTION).interval();
    }

    /**
     * Continues until everything is read: a backfill takes many parts. A fault ends the run; the next one continues at
     * the cursor.
     */
    @Override
    public void run(Tenant tenant) {
        TenantSweep<?> sweep = Objects.requireNonNull(sweeps.get(tenant.id()), "isFor was not asked");
        boolean more = true;
        while (more) {
            SweepReport report = sweep.advance();
            log(sweep, report);
            more = !report.complete() && isLockExtended();
        }
    }

    /** Each part is shorter than the lock's duration, so the lock is held until it is extended or the process ends. */
    private static boolean isLockExtended() {
        try {
            LockExtender.extendActiveLock(JobLocks.MAX_DURATION, Duration.ZERO);
            return true;
        } catch (LockExtender.LockExtensionException _) {
            return false; // another replica continues at the cursor
        }
    }

    private static void log(TenantSweep<?> sweep, SweepReport report) {
        log.atInfo()
                .addKeyValue("tenant", sweep.tenant())
                .addKeyValue("sweep", sweep.name())
                .addKeyValue("checked", report.checked())
                .addKeyValue("repaired", report.repaired())
                .addKeyValue("duration", report.took())
                .log("Sweep advanced");
    }
}
