package io.integrationhub.core.job;

import java.time.Duration;

/**
 * Periodic work of the service itself that belongs to no tenant, for example deleting what is past its retention.
 * Declared as a bean; otherwise as {@link PeriodicJob}.
 *
 * @param name name in kebab case, unique within the service
 * @param interval time between two runs
 * @param isExclusive whether one replica at a time runs it
 * @param work one run
 */
public record ServiceJob(String name, Duration interval, boolean isExclusive, Runnable work) {

    /** A job that one replica at a time runs. */
    public static ServiceJob exclusive(String name, Duration interval, Runnable work) {
        return new ServiceJob(name, interval, true, work);
    }

    /** A job that every replica runs for itself. */
    public static ServiceJob onEachReplica(String name, Duration interval, Runnable work) {
        return new ServiceJob(name, interval, false, work);
    }
}
