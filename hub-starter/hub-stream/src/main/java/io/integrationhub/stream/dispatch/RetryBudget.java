package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.StreamProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Decides what follows a failed attempt: another one, or giving up. */
final class RetryBudget {

    private final int most;
    private final Duration outageBudget;
    private final BackOff backOff;
    private final boolean givesUp;
    private final RandomGenerator random;

    RetryBudget(StreamProperties properties, boolean givesUp, RandomGenerator random) {
        this.most = properties.attempts();
        this.outageBudget = properties.outageBudget();
        this.backOff = new BackOff(properties.backOff(), properties.longestBackOff());
        this.givesUp = givesUp;
        this.random = random;
    }

    /** What follows. */
    sealed interface Decision {

        /**
         * Another attempt.
         *
         * @param pause how long to wait before it
         */
        record TryAgain(Duration pause) implements Decision {}

        /** The record is parked. */
        record GiveUp() implements Decision {}
    }

    Decision afterFailure(Attempts attempts, Result.Failed failure, Instant now) {
        count(attempts, failure, now);
        boolean usedUp = failure.permanent() || attempts.counted() >= most;
        if (usedUp && givesUp) {
            return new Decision.GiveUp();
        }
        Duration own = backOff.after(attempts.made(), random);
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        return new Decision.TryAgain(own.compareTo(asked) > 0 ? own : asked);
    }

    private void count(Attempts attempts, Result.Failed failure, Instant now) {
        if (failure.outageOf().isEmpty()) {
            attempts.failed(now);
            return;
        }
        Instant since = attempts.failedByOutage(now);
        if (now.isAfter(since.plus(outageBudget))) {
            attempts.failedAfterOutageBudget();
        }
    }

    /** The pause before something that must succeed is tried again. */
    Duration pauseAfter(int attempt) {
        return backOff.after(attempt, random);
    }
}
