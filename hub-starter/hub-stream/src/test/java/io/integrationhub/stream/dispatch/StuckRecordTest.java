package io.integrationhub.stream.dispatch;

import static io.integrationhub.stream.dispatch.DispatcherFixture.done;
import static io.integrationhub.stream.dispatch.DispatcherFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.StreamProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A record that does not settle delays only its own key, and a crash repeats only what was in flight. */
class StuckRecordTest {

    private final Map<String, List<String>> handled = new ConcurrentHashMap<>();
    private final CountDownLatch stuck = new CountDownLatch(1);

    @Test
    void delaysNoOtherKeyHoweverManyRecordsPass() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::handle);
        fixture.consumer.deliver(fixture.dispatcher, 0, "stuck", "");

        // When
        for (int i = 0; i < 50_000; i++) {
            awaitRoom(fixture);
            fixture.consumer.deliver(fixture.dispatcher, 0, "key" + i % 500, "" + i);
        }

        // Then
        await().until(() -> fixture.dispatcher.inFlight() == 1);
        assertThat(fixture.dispatcher.settledAhead()).isEqualTo(50_000);
        assertThat(fixture.consumer.highest(0)).isEqualTo(-1);
        stuck.countDown();
        await().until(() -> fixture.consumer.highest(0) == 50_000);
        assertThat(fixture.bytes.held()).isZero();
    }

    @Test
    void keepsTheOrderOfItsKeyWhoseBodiesAreReadAgain() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::handle, false, holding(100));
        fixture.consumer.deliver(fixture.dispatcher, 0, "stuck", "0");

        // When
        IntStream.range(1, 3000).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "stuck", "" + i));
        fixture.consumer.deliver(fixture.dispatcher, 0, "other", "");

        // Then
        await().until(() -> handled.containsKey("other"));
        await().untilAsserted(() -> {
            fixture.dispatcher.regulate();
            assertThat(fixture.bytes.held()).isLessThan(10_000);
        });
        stuck.countDown();
        await().until(() -> fixture.consumer.highest(0) == 3000);
        assertThat(handled.get("stuck"))
                .isEqualTo(IntStream.range(0, 3000).mapToObj(String::valueOf).toList());
        assertThat(fixture.consumer.reads).hasPositiveValue();
        assertThat(fixture.bytes.held()).isZero();
    }

    @Test
    void leavesItsPlaceToAnotherKeyWhileItWaits() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    if (message.key().startsWith("failing")) {
                        throw new TransientFault(DispatcherFixture.Code.BUSY, "later").retryAfter(Duration.ofHours(1));
                    }
                    return handle(message);
                },
                false,
                DispatcherFixture.settings(5, Duration.ofMillis(1), 2));

        // When
        IntStream.range(0, 10).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "failing" + i, ""));
        fixture.consumer.deliver(fixture.dispatcher, 0, "other", "");

        // Then
        await().until(() -> handled.containsKey("other"));
        fixture.dispatcher.drain();
    }

    @Test
    void aCrashRepeatsOnlyWhatWasInFlight() {
        // Given
        DispatcherFixture crashed = new DispatcherFixture(this::handle);
        crashed.consumer.deliver(crashed.dispatcher, 0, "before", "");
        await().until(() -> crashed.consumer.highest(0) == 0);
        crashed.consumer.deliver(crashed.dispatcher, 0, "stuck", "");
        IntStream.range(2, 1000).forEach(i -> crashed.consumer.deliver(crashed.dispatcher, 0, "key" + i % 7, "" + i));
        await().until(() -> crashed.dispatcher.inFlight() == 1);
        crashed.dispatcher.storeSettledAhead();
        crashed.dispatcher.storeSettledAhead();

        // When
        DispatcherFixture successor = crashed.successor(DispatcherFixture::done);
        successor.consumer.assign(successor.dispatcher, 0);
        IntStream.range(1, 1000).forEach(offset -> successor.consumer.redeliver(successor.dispatcher, offset));
        successor.consumer.deliver(successor.dispatcher, 0, "new", "");

        // Then
        await().until(() -> successor.consumer.highest(0) == 1000);
        assertThat(successor.finished).extracting(each -> each.message().key()).containsOnly("stuck", "new");
        stuck.countDown();
    }

    @Test
    void storesNothingWhileThePartitionMovesOn() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::handle);
        fixture.consumer.deliver(fixture.dispatcher, 0, "a", "");
        await().until(() -> fixture.consumer.highest(0) == 0);
        fixture.dispatcher.storeSettledAhead();
        fixture.dispatcher.storeSettledAhead();

        // Then
        assertThat(fixture.settledAhead.load("group", List.of(FakeConsumer.partition(0))))
                .isEmpty();
    }

    @Test
    void processesTheRecordsOfATopicThatWasCreatedAnew() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::handle);
        IntStream.range(0, 5).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "key" + i, "old"));
        await().until(() -> fixture.consumer.highest(0) == 4);

        // When
        fixture.consumer.beginAgain(0);
        fixture.consumer.deliver(fixture.dispatcher, 0, "key0", "new");

        // Then
        await().until(() -> handled.get("key0").equals(List.of("old", "new")));
        await().until(() -> fixture.dispatcher.inFlight() == 0);
    }

    @Test
    void ignoresWhatIsStoredOfATopicThatWasCreatedAnew() {
        // Given
        DispatcherFixture crashed = new DispatcherFixture(this::handle);
        crashed.consumer.deliver(crashed.dispatcher, 0, "stuck", "");
        IntStream.range(1, 10).forEach(i -> crashed.consumer.deliver(crashed.dispatcher, 0, "key" + i, ""));
        await().until(() -> crashed.dispatcher.inFlight() == 1);
        crashed.dispatcher.storeSettledAhead();
        crashed.dispatcher.storeSettledAhead();

        // When
        DispatcherFixture successor = crashed.successor(DispatcherFixture::done);
        successor.dispatcher.assigned(List.of(FakeConsumer.partition(0)), _ -> Map.of());
        IntStream.range(0, 10).forEach(offset -> successor.consumer.redeliver(successor.dispatcher, offset));

        // Then
        await().until(() -> successor.finished.size() == 10);
        stuck.countDown();
    }

    @Test
    void pausesReadingWhileTooManyBytesAreHeld() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::handle);
        String large = "x".repeat(300_000);

        // When
        IntStream.range(0, 4).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "stuck" + i, large));

        // Then
        assertThat(fixture.isPaused()).isTrue();
        stuck.countDown();
        await().until(() -> {
            fixture.dispatcher.regulate();
            return !fixture.isPaused();
        });
        assertThat(fixture.bytes.held()).isZero();
    }

    @Test
    void isCommittedOnlyOnceItsStepIsStored() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::handle);
        CompletableFuture<Void> step = new CompletableFuture<>();
        fixture.stored = step;

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "first");
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "second");
        await().until(() -> fixture.finished.size() == 2);

        // Then
        assertThat(fixture.consumer.highest(0)).isEqualTo(-1);
        step.complete(null);
        await().until(() -> fixture.consumer.highest(0) == 1);
    }

    private Ending handle(InboundRecord message) {
        if (message.key().startsWith("stuck")) {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        handled.computeIfAbsent(message.key(), _ -> new CopyOnWriteArrayList<>())
                .add(text(message));
        return done(message);
    }

    /** Waits as a paused consumer does. */
    private static void awaitRoom(DispatcherFixture fixture) {
        while (!fixture.pauses.isEmpty() && fixture.isPaused()) {
            Thread.onSpinWait();
            fixture.dispatcher.regulate();
        }
    }

    private static StreamProperties holding(int records) {
        StreamProperties settings = DispatcherFixture.settings(5, Duration.ofMillis(1), 1000);
        return new StreamProperties(
                settings.maxAttempts(),
                settings.backoff(),
                settings.maxBackoff(),
                settings.outageBudget(),
                settings.maxInFlight(),
                records,
                settings.maxHeldSize(),
                settings.maxReadAhead(),
                settings.drainTimeout(),
                settings.createTopics(),
                settings.partitions(),
                settings.replicationFactor(),
                settings.minInsyncReplicas(),
                settings.retries());
    }
}
