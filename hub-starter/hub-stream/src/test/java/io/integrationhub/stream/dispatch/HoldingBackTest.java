package io.integrationhub.stream.dispatch;

import static io.integrationhub.stream.dispatch.Bench.done;
import static io.integrationhub.stream.dispatch.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.PauseReason;
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
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class HoldingBackTest {

    private final Map<String, List<String>> handled = new ConcurrentHashMap<>();

    @Test
    void pausesReadingWhenEnoughIsInFlightAndGoesOnLater() {
        // Given
        CountDownLatch all = new CountDownLatch(1);
        Bench bench = new Bench(
                message -> {
                    waitFor(all);
                    return note(message);
                },
                false,
                Bench.settings(5, Duration.ofMillis(1), 10));

        // When
        IntStream.range(0, 10).forEach(i -> bench.consumer.hand(bench.dispatcher, 0, "key" + i, "value"));

        // Then
        assertThat(bench.isShut()).isTrue();
        assertThat(bench.dispatcher.pausedBecause()).containsExactly(new PauseReason.Backpressure());
        all.countDown();
        await().until(() -> !bench.isShut());
        await().until(() -> bench.dispatcher.inFlight() == 0);
    }

    @Test
    void waitsForASystemThatIsDownWithoutUsingUpAttempts() {
        // Given
        AtomicBoolean down = new AtomicBoolean(true);
        AtomicInteger attempts = new AtomicInteger();
        Bench bench = new Bench(message -> {
            attempts.incrementAndGet();
            if (down.get()) {
                throw new TransientFault(Bench.Code.DOWN, "away").outageOf("oms");
            }
            return note(message);
        });

        // When
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");
        await().until(() -> attempts.get() > 10);

        // Then
        assertThat(bench.dispatcher.pausedBecause()).containsExactly(new PauseReason.Outage("oms"));
        assertThat(bench.parked).isEmpty();
        down.set(false);
        await().until(() -> bench.consumer.highest(0) == 0);
        await().until(() -> bench.dispatcher.pausedBecause().isEmpty());
    }

    @Test
    void waitsForTheDatabaseAsForAnyOtherSystem() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        Bench bench = new Bench(message -> {
            if (attempts.incrementAndGet() < 20) {
                throw new CannotGetJdbcConnectionException("away");
            }
            return note(message);
        });

        // When
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> bench.consumer.highest(0) == 0);
        assertThat(bench.parked).isEmpty();
        assertThat(handled).containsKey("key");
    }

    @Test
    void triesAtOnceWhenASystemIsUpAgain() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        Bench bench = new Bench(message -> {
            if (attempts.incrementAndGet() == 1) {
                throw new TransientFault(Bench.Code.DOWN, "away")
                        .outageOf("oms")
                        .retryAfter(Duration.ofHours(1));
            }
            return note(message);
        });
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");
        await().until(bench::isShut);

        // When
        await().untilAsserted(() -> {
            bench.dispatcher.systemUp("oms");

            // Then
            assertThat(bench.consumer.highest(0)).isZero();
        });
        assertThat(bench.isShut()).isFalse();
    }

    @Test
    void finishesWhatIsUnderWayAndDropsWhatWaitsWhenPartitionsMove() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Bench bench = new Bench(message -> {
            begun.countDown();
            waitFor(finish);
            return note(message);
        });
        bench.consumer.hand(bench.dispatcher, 0, "key", "first");
        bench.consumer.hand(bench.dispatcher, 0, "key", "second");
        bench.consumer.hand(bench.dispatcher, 1, "other", "third");
        begun.await();

        // When
        Thread revoking = Thread.ofVirtual().start(() -> bench.dispatcher.revoked(List.of(Acknowledged.partition(0))));
        await().until(() -> bench.dispatcher.inFlight() == 2);
        finish.countDown();
        revoking.join();

        // Then
        assertThat(bench.consumer.highest(0)).isZero();
        await().until(() -> bench.consumer.highest(1) == 0);
        assertThat(handled.get("key")).containsExactly("first");
        assertThat(bench.dispatcher.inFlight()).isZero();
    }

    @Test
    void acknowledgesNothingOfAPartitionThatIsGone() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Bench bench = new Bench(message -> {
            begun.countDown();
            waitFor(finish);
            return note(message);
        });
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");
        begun.await();

        // When
        bench.dispatcher.lost(List.of(Acknowledged.partition(0)));
        finish.countDown();

        // Then
        await().until(() -> bench.finished.size() == 1);
        await().until(() -> bench.dispatcher.inFlight() == 0);
        assertThat(bench.consumer.all(0)).isEmpty();
    }

    @Test
    void handsBackARecordThatWaitsForItsNextAttempt() {
        // Given
        Bench bench = new Bench(message -> {
            throw new TransientFault(Bench.Code.BUSY, "later").retryAfter(Duration.ofHours(1));
        });
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");

        // When
        bench.dispatcher.drain();

        // Then
        await().until(() -> bench.dispatcher.inFlight() == 0);
        assertThat(bench.consumer.all(0)).isEmpty();
        assertThat(bench.parked).isEmpty();
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
