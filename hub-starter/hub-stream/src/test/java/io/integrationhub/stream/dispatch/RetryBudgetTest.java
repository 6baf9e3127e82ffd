package io.integrationhub.stream.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.stream.dispatch.RetryBudget.Decision.GiveUp;
import io.integrationhub.stream.dispatch.RetryBudget.Decision.TryAgain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RetryBudget budget =
            new RetryBudget(Bench.settings(3, Duration.ofSeconds(1), 10), true, new Random(1));
    private final Attempts attempts = new Attempts(NOON);

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(fail(failure(), NOON)).isInstanceOf(TryAgain.class);
        assertThat(fail(failure(), NOON)).isInstanceOf(TryAgain.class);
        assertThat(fail(failure(), NOON)).isInstanceOf(GiveUp.class);
    }

    @Test
    void givesUpAtOnceWhatCannotSucceed() {
        assertThat(fail(new Result.Failed("X", "", true, Optional.empty(), Optional.empty()), NOON))
                .isInstanceOf(GiveUp.class);
    }

    @Test
    void neverGivesUpWhereNothingIsParked() {
        // Given
        RetryBudget endless = new RetryBudget(Bench.settings(1, Duration.ofSeconds(1), 10), false, new Random(1));

        // When
        RetryBudget.Decision decision = endless.afterFailure(attempts, failure(), NOON);

        // Then
        assertThat(decision).isInstanceOf(TryAgain.class);
    }

    @Test
    void waitsAsLongAsTheOtherSideAsked() {
        // Given
        Result.Failed throttled =
                new Result.Failed("X", "", false, Optional.of(Duration.ofSeconds(40)), Optional.empty());

        // When
        RetryBudget.Decision decision = fail(throttled, NOON);

        // Then
        assertThat(decision).isEqualTo(new TryAgain(Duration.ofSeconds(40)));
    }

    @Test
    void countsAttemptsDuringAnOutageOnlyAfterItsBudget() {
        for (int i = 0; i < 20; i++) {
            assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(i)))).isInstanceOf(TryAgain.class);
        }
        assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(241)))).isInstanceOf(TryAgain.class);
        assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(242)))).isInstanceOf(TryAgain.class);
        assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(243)))).isInstanceOf(GiveUp.class);
    }

    @Test
    void doublesThePausesUpToTheLongest() {
        // Given
        BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));

        // When
        Duration third = backOff.after(3, new Random(1));
        Duration late = backOff.after(1000, new Random(1));

        // Then
        assertThat(third).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(late).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    private RetryBudget.Decision fail(Result.Failed failure, Instant now) {
        attempts.begin();
        return budget.afterFailure(attempts, failure, now);
    }

    private static Result.Failed failure() {
        return new Result.Failed("X", "", false, Optional.empty(), Optional.empty());
    }

    private static Result.Failed outage() {
        return new Result.Failed("X", "", false, Optional.empty(), Optional.of("oms"));
    }
}
