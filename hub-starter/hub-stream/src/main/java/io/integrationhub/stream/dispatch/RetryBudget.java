package io.integrationhub.stream.dispatch;

import io.github.resilience4j.core.IntervalFunction;
import io.integrationhub.stream.RetryPatterns;
import io.integrationhub.stream.StreamProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Decides whether a failed record is retried or given up. */
final class RetryBudget {

    /** Far more than any pause needs to reach its maximum; bounds the work of the interval function. */
    private static final int MAX_DOUBLINGS = 40;

    private final int maxAttempts;
    private final Duration outageBudget;
    private final IntervalFunction backoff;
    private final boolean givesUp;
    private final RandomGenerator random;
    private final RetryPatterns patterns;
    private final String inlet;

    RetryBudget(StreamProperties properties, String inlet, boolean givesUp, RandomGenerator random) {
        this.maxAttempts = properties.maxAttempts();
        this.outageBudget = properties.outageBudget();
        this.backoff = IntervalFunction.ofExponentialBackoff(properties.backoff(), 2, properties.maxBackoff());
        this.givesUp = givesUp;
        this.random = random;
        this.patterns = properties.patterns();
        this.inlet = inlet;
    }

    /** What follows a failed attempt. */
    sealed interface Decision {

        /**
         * Another attempt.
         *
         * @param pause time to wait before it
         */
        record Retry(Duration pause) implements Decision {}

        /** The record is parked. */
        record GiveUp() implements Decision {}
    }

    Decision afterFailure(Attempts attempts, AttemptResult.Failed failure, Instant now) {
        count(attempts, failure, now);
        boolean isUsedUp = failure.isPermanent() || attempts.counted() >= maxAttempts;
        if (isUsedUp && givesUp) {
            return new Decision.GiveUp();
        }
        Duration own =
                patterns.pause(inlet, failure.outageOf(), attempts.made()).orElseGet(() -> pauseAfter(attempts.made()));
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        return new Decision.Retry(own.compareTo(asked) > 0 ? own : asked);
    }

    private void count(Attempts attempts, AttemptResult.Failed failure, Instant now) {
        if (failure.outageOf().isEmpty() && !failure.isPostponed()) {
            attempts.failed(now);
            return;
        }
        Instant since = attempts.failedByOutage(now);
        if (now.isAfter(since.plus(outageBudget))) {
            attempts.failedAfterOutageBudget();
        }
    }

    /**
     * The pause after an attempt: doubled from attempt to attempt, and between half and all of that, so that records
     * that failed together are not retried together.
     *
     * @param attempt counted from 1
     */
    Duration pauseAfter(int attempt) {
        long full = backoff.apply(Math.clamp(attempt, 1, MAX_DOUBLINGS));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
