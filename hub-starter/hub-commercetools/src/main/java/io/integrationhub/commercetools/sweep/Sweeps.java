package io.integrationhub.commercetools.sweep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.job.PeriodicJob;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** All sweeps of this service for all tenants. Each sweep is a periodic job and can also be run on demand. */
class Sweeps implements PeriodicJob.Provider, SmartInitializingSingleton {

    private final List<? extends TenantSweep<?>> all;
    private final JobLocks locks;

    Sweeps(List<? extends TenantSweep<?>> all, JobLocks locks) {
        this.all = List.copyOf(all);
        this.locks = locks;
    }

    /** Before the service accepts requests. */
    @Override
    public void afterSingletonsInstantiated() {
        all.forEach(TenantSweep::saveFirstCursor);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return all.stream()
                .collect(groupingBy(Sweeps::jobName, TreeMap::new, toMap(TenantSweep::tenant, one -> one)))
                .entrySet()
                .stream()
                .<PeriodicJob>map(sweeps -> new SweepJob(sweeps.getKey(), sweeps.getValue()))
                .toList();
    }

    List<? extends TenantSweep<?>> all() {
        return all;
    }

    Optional<? extends TenantSweep<?>> find(String tenant, String name) {
        return all.stream()
                .filter(sweep ->
                        sweep.tenant().value().equals(tenant) && sweep.name().equals(name))
                .findAny();
    }

    /** Continues a sweep at its cursor; empty if it is running already, here or in another replica. */
    Optional<SweepReport> advance(TenantSweep<?> sweep) {
        return locks.runExclusively(JobLocks.nameOf(jobName(sweep), sweep.tenant()), sweep::advance);
    }

    private static String jobName(TenantSweep<?> sweep) {
        return "sweep-" + sweep.name();
    }
}
