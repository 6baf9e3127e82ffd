package io.integrationhub.stream.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.dispatch.RetryBudget.Decision.GiveUp;
import io.integrationhub.stream.dispatch.RetryBudget.Decision.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RetryBudget budget =
            new RetryBudget(DispatcherFixture.settings(3, Duration.ofSeconds(1), 10), "orders", true, new Random(1));
    private final Attempts attempts = new Attempts(NOON);

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(fail(failure(), NOON)).isInstanceOf(Retry.class);
        assertThat(fail(failure(), NOON)).isInstanceOf(Retry.class);
        assertThat(fail(failure(), NOON)).isInstanceOf(GiveUp.class);
    }

    @Test
    void givesUpAPermanentFailureAtOnce() {
        assertThat(fail(new AttemptResult.Failed("X", "", true, Optional.empty(), Optional.empty(), false), NOON))
                .isInstanceOf(GiveUp.class);
    }

    @Test
    void neverGivesUpWhereParkingIsDisabled() {
        // Given
        RetryBudget endless = new RetryBudget(
                DispatcherFixture.settings(1, Duration.ofSeconds(1), 10), "orders", false, new Random(1));

        // When
        RetryBudget.Decision decision = endless.afterFailure(attempts, failure(), NOON);

        // Then
        assertThat(decision).isInstanceOf(Retry.class);
    }

    @Test
    void waitsAsLongAsTheOtherSideAsks() {
        // Given
        AttemptResult.Failed throttled =
                new AttemptResult.Failed("X", "", false, Optional.of(Duration.ofSeconds(40)), Optional.empty(), false);

        // When
        RetryBudget.Decision decision = fail(throttled, NOON);

        // Then
        assertThat(decision).isEqualTo(new Retry(Duration.ofSeconds(40)));
    }

    @Test
    void countsAttemptsDuringAnOutageOnlyAfterItsBudget() {
        for (int i = 0; i < 20; i++) {
            assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(i)))).isInstanceOf(Retry.class);
        }
        assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(241)))).isInstanceOf(Retry.class);
        assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(242)))).isInstanceOf(Retry.class);
        assertThat(fail(outage(), NOON.plus(Duration.ofMinutes(243)))).isInstanceOf(GiveUp.class);
    }

    @Test
    void doublesThePausesUpToTheMaximum() {
        // Given
        Duration max = DispatcherFixture.settings(3, Duration.ofSeconds(1), 10).maxBackoff();

        // When
        List<Duration> first =
                IntStream.range(0, 100).mapToObj(_ -> budget.pauseAfter(1)).toList();
        List<Duration> late =
                IntStream.range(0, 100).mapToObj(_ -> budget.pauseAfter(1000)).toList();

        // Then
        assertThat(first)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
        assertThat(late).allSatisfy(pause -> assertThat(pause).isBetween(max.dividedBy(2), max));
        assertThat(late)
                .as("pauses are spread")
                .satisfies(pauses -> assertThat(Set.copyOf(pauses)).hasSizeGreaterThan(10));
    }

    @Test
    void doesNotCountAttemptsThatALimitPostponed() {
        // Given
        AttemptResult.Failed postponed =
                new AttemptResult.Failed("SYSTEM_BUSY", "", false, Optional.empty(), Optional.empty(), true);

        // When, Then
        for (int i = 0; i < 50; i++) {
            assertThat(fail(postponed, NOON)).isInstanceOf(Retry.class);
        }
        assertThat(fail(failure(), NOON)).isInstanceOf(Retry.class);
    }

    @Test
    void attemptsAtTheTimesOfThePattern() {
        // Given
        RetryBudget patterned = new RetryBudget(
                withPatterns(Map.of("orders", "1:10s,3:1m,5:15m", "orders.oms", "1:2m")),
                "orders",
                true,
                new Random(1));
        Instant now = NOON;
        List<Instant> times = new ArrayList<>();

        // When
        for (int i = 0; i < 7; i++) {
            times.add(now);
            attempts.begin();
            now = now.plus(((Retry) patterned.afterFailure(attempts, failure(), now)).pause());
        }
        attempts.begin();
        RetryBudget.Decision unreachable = patterned.afterFailure(
                attempts, new AttemptResult.Failed("X", "", false, Optional.empty(), Optional.of("oms"), false), now);

        // Then
        assertThat(times)
                .extracting(time -> Duration.between(NOON, time).toSeconds())
                .containsExactly(0L, 10L, 20L, 80L, 140L, 1040L, 1940L);
        assertThat(unreachable).isEqualTo(new Retry(Duration.ofMinutes(2)));
    }

    private static StreamProperties withPatterns(Map<String, String> patterns) {
        StreamProperties settings = DispatcherFixture.settings(10, Duration.ofSeconds(1), 10);
        return new StreamProperties(
                settings.maxAttempts(),
                settings.backoff(),
                settings.maxBackoff(),
                settings.outageBudget(),
                settings.maxInFlight(),
                settings.maxHeldRecords(),
                settings.maxHeldSize(),
                settings.maxReadAhead(),
                settings.drainTimeout(),
                settings.createTopics(),
                settings.partitions(),
                settings.replicationFactor(),
                settings.minInsyncReplicas(),
                patterns);
    }

    private RetryBudget.Decision fail(AttemptResult.Failed failure, Instant now) {
        attempts.begin();
        return budget.afterFailure(attempts, failure, now);
    }

    private static AttemptResult.Failed failure() {
        return new AttemptResult.Failed("X", "", false, Optional.empty(), Optional.empty(), false);
    }

    private static AttemptResult.Failed outage() {
        return new AttemptResult.Failed("X", "", false, Optional.empty(), Optional.of("oms"), false);
    }
}
