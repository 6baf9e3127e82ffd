package io.integrationhub.core.job;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockExtender;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;

/** Lets one replica at a time do something, by ShedLock's locks in the service's database. */
public final class JobLocks {

    /** Lock time after which another replica takes over from a crashed one; longer than a run takes. */
    public static final Duration MAX_DURATION = Duration.ofMinutes(5);

    private final LockingTaskExecutor executor;
    private final InstantSource clock;

    /** Uses the locks of this provider. */
    public JobLocks(LockProvider locks, InstantSource clock) {
        this.executor = new DefaultLockingTaskExecutor(locks);
        this.clock = clock;
    }

    /**
     * Does the work, unless another replica or thread holds this lock. A thread that holds it already may ask again.
     *
     * @param name the lock's name; {@link #nameOf} gives the one of a job's runs
     * @return what the work returned; empty if it was not done
     */
    public <T> Optional<T> runExclusively(String name, Supplier<T> work) {
        List<T> result = new ArrayList<>(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Runnable task = () -> {
            try {
                result.add(work.get());
            } finally {
                // The lock could not be released otherwise, and would outlast the process by its whole duration.
                interrupted.set(Thread.interrupted());
            }
        };
        try {
            executor.executeWithLock(task, new LockConfiguration(clock.instant(), name, MAX_DURATION, Duration.ZERO));
        } finally {
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
        return result.stream().findFirst();
    }

    /**
     * Extends the lock that the calling thread holds by {@link #MAX_DURATION}, for work that makes progress in parts.
     *
     * @throws net.javacrumbs.shedlock.core.LockExtender.LockExtensionException if the thread holds no lock, or lost it
     */
    public void extend() {
        LockExtender.extendActiveLock(MAX_DURATION, Duration.ZERO);
    }

    /** The lock that a tenant's runs of a job hold. */
    public static String nameOf(String job, TenantId tenant) {
        return job + "." + tenant;
    }
}
