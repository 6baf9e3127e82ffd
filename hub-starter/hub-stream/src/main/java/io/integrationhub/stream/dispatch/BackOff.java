package io.integrationhub.stream.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double from attempt to attempt, each somewhere between half of itself and all of it, so that records that
 * failed together do not come back together.
 *
 * @param first the pause after the first attempt
 * @param longest no pause is longer
 */
record BackOff(Duration first, Duration longest) {

    /**
     * The pause after an attempt.
     *
     * @param attempt counted from 1
     */
    Duration after(int attempt, RandomGenerator random) {
        int doublings = Math.clamp(attempt - 1L, 0, Long.SIZE - 2);
        boolean beyond = first.toNanos() > longest.toNanos() >> doublings;
        long full = beyond ? longest.toNanos() : first.toNanos() << doublings;
        return Duration.ofNanos(full / 2 + random.nextLong(full / 2 + 1));
    }
}
