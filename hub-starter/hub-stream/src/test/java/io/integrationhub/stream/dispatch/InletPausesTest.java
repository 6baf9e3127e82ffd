package io.integrationhub.stream.dispatch;

import static io.integrationhub.stream.dispatch.DispatcherFixture.done;
import static io.integrationhub.stream.dispatch.DispatcherFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.inlet.PauseReason;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;

class InletPausesTest {

    private final Map<String, List<String>> handled = new ConcurrentHashMap<>();

    @Test
    void pausesReadingWhenEnoughRecordsAreInFlightAndResumesLater() {
        // Given
        CountDownLatch all = new CountDownLatch(1);
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    waitFor(all);
                    return note(message);
                },
                false,
                DispatcherFixture.settings(5, Duration.ofMillis(1), 10));

        // When
        IntStream.range(0, 30).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "key" + i, "value"));

        // Then
        await().until(fixture::isPaused);
        assertThat(fixture.dispatcher.pauseReasons()).containsExactly(new PauseReason.Backpressure());
        all.countDown();
        await().until(() -> {
            fixture.dispatcher.regulate();
            return !fixture.isPaused();
        });
        await().until(() -> fixture.dispatcher.inFlight() == 0);
    }

    @Test
    void waitsForAnUnreachableSystemWithoutUsingUpAttempts() {
        // Given
        AtomicBoolean down = new AtomicBoolean(true);
        AtomicInteger attempts = new AtomicInteger();
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            attempts.incrementAndGet();
            if (down.get()) {
                throw new TransientFault(DispatcherFixture.Code.DOWN, "unreachable").outageOf("oms");
            }
            return note(message);
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");
        await().until(() -> attempts.get() > 10);

        // Then
        assertThat(fixture.dispatcher.pauseReasons()).containsExactly(new PauseReason.Outage("oms"));
        assertThat(fixture.parked).isEmpty();
        down.set(false);
        await().until(() -> fixture.consumer.highest(0) == 0);
        await().until(() -> fixture.dispatcher.pauseReasons().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "53100", "57P01", "08006"})
    void waitsForADatabaseThatAcceptsNoWrites(String state) {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (attempts.incrementAndGet() < 20) {
                throw new UncategorizedSQLException("insert", "insert", new SQLException("read-only", state));
            }
            return note(message);
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> fixture.consumer.highest(0) == 0);
        assertThat(fixture.parked).isEmpty();
    }

    @Test
    void waitsForTheDatabaseLikeForAnyOtherSystem() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (attempts.incrementAndGet() < 20) {
                throw new CannotGetJdbcConnectionException("unreachable");
            }
            return note(message);
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> fixture.consumer.highest(0) == 0);
        assertThat(fixture.parked).isEmpty();
        assertThat(handled).containsKey("key");
    }

    @Test
    void retriesAtOnceWhenASystemIsReachableAgain() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (attempts.incrementAndGet() == 1) {
                throw new TransientFault(DispatcherFixture.Code.DOWN, "unreachable")
                        .outageOf("oms")
                        .retryAfter(Duration.ofHours(1));
            }
            return note(message);
        });
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");
        await().until(fixture::isPaused);

        // When
        await().untilAsserted(() -> {
            fixture.dispatcher.systemUp("oms");

            // Then
            assertThat(fixture.consumer.highest(0)).isZero();
        });
        assertThat(fixture.isPaused()).isFalse();
    }

    @Test
    void finishesRecordsUnderWayAndDropsWaitingOnesWhenPartitionsMove() throws Exception {
        // Given
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            started.countDown();
            waitFor(finish);
            return note(message);
        });
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "first");
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "second");
        fixture.consumer.deliver(fixture.dispatcher, 1, "other", "third");
        started.await();

        // When
        Thread revoking = Thread.ofVirtual().start(() -> fixture.consumer.revoke(fixture.dispatcher, 0));
        await().until(() -> fixture.dispatcher.inFlight() == 2);
        finish.countDown();
        revoking.join();

        // Then
        assertThat(fixture.consumer.highest(0)).isZero();
        await().until(() -> fixture.consumer.highest(1) == 0);
        assertThat(handled.get("key")).containsExactly("first");
        assertThat(fixture.dispatcher.inFlight()).isZero();
    }

    @Test
    void acknowledgesNothingOfALostPartition() throws Exception {
        // Given
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            started.countDown();
            waitFor(finish);
            return note(message);
        });
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");
        started.await();

        // When
        fixture.dispatcher.lost(List.of(FakeConsumer.partition(0)));
        finish.countDown();

        // Then
        await().until(() -> fixture.finished.size() == 1);
        await().until(() -> fixture.dispatcher.inFlight() == 0);
        assertThat(fixture.consumer.all(0)).isEmpty();
    }

    @Test
    void handsBackARecordThatWaitsForItsNextAttempt() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            throw new TransientFault(DispatcherFixture.Code.BUSY, "later").retryAfter(Duration.ofHours(1));
        });
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");

        // When
        fixture.dispatcher.drain();

        // Then
        await().until(() -> fixture.dispatcher.inFlight() == 0);
        assertThat(fixture.consumer.all(0)).isEmpty();
        assertThat(fixture.parked).isEmpty();
    }

    private Ending note(InboundRecord message) {
        handled.computeIfAbsent(message.key(), key -> new CopyOnWriteArrayList<>())
                .add(text(message));
        return done(message);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
