package io.integrationhub.stream.dispatch;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a dispatcher waits with and decides by, so that tests can run it in virtual time.
 *
 * @param workers runs each task on a thread of its own
 * @param locks makes locks
 * @param nanoTime as {@link System#nanoTime}
 * @param clock the time of day
 * @param random spreads retries
 */
public record DispatcherRuntime(
        Executor workers, Supplier<Lock> locks, LongSupplier nanoTime, InstantSource clock, RandomGenerator random) {

    /** Virtual threads and real time. */
    public static DispatcherRuntime virtualThreads(InstantSource clock) {
        return new DispatcherRuntime(
                work -> Thread.ofVirtual().start(work),
                ReentrantLock::new,
                System::nanoTime,
                clock,
                () -> ThreadLocalRandom.current().nextLong());
    }
}
