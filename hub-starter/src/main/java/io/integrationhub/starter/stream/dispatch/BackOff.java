package io.integrationhub.starter.stream.dispatch;

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

    /** 2^30 pauses exceed any budget; a larger shift would overflow. */
    private static final int MOST_DOUBLINGS = 30;

    /**
     * The pause after an attempt.
     *
     * @param attempt counted from 1
     */
    Duration after(int attempt, RandomGenerator random) {
        int doublings = Math.clamp(attempt - 1L, 0, MOST_DOUBLINGS);
        long full = Math.min(first.toNanos() << doublings, longest.toNanos());
        long bounded = full <= 0 ? longest.toNanos() : full; // shifted out of its range
        return Duration.ofNanos(bounded / 2 + random.nextLong(bounded / 2 + 1));
    }
}
