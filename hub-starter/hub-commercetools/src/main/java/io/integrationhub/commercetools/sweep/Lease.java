package io.integrationhub.commercetools.sweep;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;

/** Lets one replica at a time do a job. */
class Lease {

    /** After the crash of the replica that held it, another one goes on after this; longer than a run takes. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final LockProvider locks;
    private final InstantSource clock;

    Lease(LockProvider locks, InstantSource clock) {
        this.locks = locks;
        this.clock = clock;
    }

    /** Does the job, unless another replica is doing it. */
    <T> Optional<T> hold(String job, Supplier<T> work) {
        Optional<SimpleLock> lock = locks.lock(new LockConfiguration(clock.instant(), job, AT_MOST, Duration.ZERO));
        try {
            return lock.map(held -> work.get());
        } finally {
            lock.ifPresent(SimpleLock::unlock);
        }
    }
}
