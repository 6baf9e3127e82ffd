package io.integrationhub.core.job;

import io.integrationhub.core.tenant.Tenant;
import java.time.Duration;
import java.util.List;

/**
 * Work that is done for each tenant again and again, for example a poll or a reconciliation.
 *
 * <p>Declared as a bean. Runs start with the service and stop with it, each tenant's on its own virtual thread, so a
 * slow tenant delays no other. The time of the last success is kept in the database for intervals above a minute: a
 * restart neither delays nor repeats a run. Runs are counted as {@code hub.jobs.runs} by job, tenant and outcome.
 */
public interface PeriodicJob {

    /** Name in kebab case, unique within the service and equal in all replicas; tag of the metric and log key. */
    String name();

    /** Whether the tenant uses what the job is for; asked once at the start. */
    default boolean isFor(Tenant tenant) {
        return true;
    }

    /** Time between two runs; zero never runs it. Asked once at the start. */
    Duration interval(Tenant tenant);

    /**
     * Does the work once. A run must be repeatable and end within {@link JobLocks#MAX_DURATION}, after which another
     * replica may run too.
     *
     * @throws io.integrationhub.core.fault.Fault is logged and counted; the next run follows after the interval, or
     *     after a minute if the interval is longer
     */
    void run(Tenant tenant);

    /** Whether one replica at a time runs it; false for what each replica needs for itself, for example a health. */
    default boolean isExclusive() {
        return true;
    }

    /** Jobs that depend on the configuration, for example one per polled system; declared as a bean. */
    @FunctionalInterface
    interface Provider {
        List<PeriodicJob> jobs();
    }
}
