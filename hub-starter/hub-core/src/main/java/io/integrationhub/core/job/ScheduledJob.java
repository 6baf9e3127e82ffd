package io.integrationhub.core.job;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * One job as it is scheduled: for one tenant, or for the service.
 *
 * @param tenant empty for a job of the service
 */
record ScheduledJob(String name, Optional<TenantId> tenant, Duration interval, boolean isExclusive, Runnable work) {

    /** Longest time between two checks whether a job is due; bounds the delay after a restart and after a failure. */
    private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(1);

    static ScheduledJob of(PeriodicJob job, Tenant tenant) {
        return new ScheduledJob(
                job.name(), Optional.of(tenant.id()), job.interval(tenant), job.isExclusive(), () -> job.run(tenant));
    }

    static ScheduledJob of(ServiceJob job) {
        return new ScheduledJob(job.name(), Optional.empty(), job.interval(), job.isExclusive(), job.work());
    }

    /** Polled more often than the interval, so that a restart does not delay the next run. */
    Duration pollInterval() {
        return isRemembered() ? MAX_POLL_INTERVAL : interval;
    }

    /** Whether the last success is remembered: a short interval is simply waited for, as is one of each replica. */
    boolean isRemembered() {
        return isExclusive && interval.compareTo(MAX_POLL_INTERVAL) > 0;
    }

    String lockName() {
        return tenant.map(id -> JobLocks.nameOf(name, id)).orElse(name);
    }
}
