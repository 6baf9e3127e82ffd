package io.integrationhub.stream.dispatch;

import static io.integrationhub.stream.dispatch.DispatcherFixture.done;
import static io.integrationhub.stream.dispatch.DispatcherFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.parked.ParkReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedDispatcherTest {

    private static final long SEED = 42;

    private final Map<String, List<String>> handled = new ConcurrentHashMap<>();

    @Test
    void keepsTheOrderOfEachKeyWhileAttemptsFailAtRandom() {
        // Given
        Random random = new Random(SEED);
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    synchronized (random) {
                        if (random.nextInt(4) == 0) {
                            throw new TransientFault(DispatcherFixture.Code.BUSY, "busy");
                        }
                    }
                    return note(message);
                },
                false,
                DispatcherFixture.settings(50, Duration.ofMillis(1), 10_000));

        // When
        IntStream.range(0, 2000)
                .forEach(i -> fixture.consumer.deliver(fixture.dispatcher, i % 3, "key" + i % 30, "" + i));

        // Then
        await().until(() -> fixture.finished.size() == 2000);
        for (int key = 0; key < 30; key++) {
            assertThat(handled.get("key" + key).stream().map(Integer::valueOf))
                    .hasSizeGreaterThan(60)
                    .isSorted();
        }
        assertThat(fixture.dispatcher.inFlight()).isZero();
    }

    @Test
    void acknowledgesOnlyUpToTheFirstUnsettledRecord() {
        // Given
        CountDownLatch slow = new CountDownLatch(1);
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (message.key().equals("slow")) {
                waitFor(slow);
            }
            return note(message);
        });

        // When
        for (String key : List.of("a", "slow", "b", "c")) {
            fixture.consumer.deliver(fixture.dispatcher, 0, key, key);
        }
        await().until(() -> fixture.finished.size() == 3);

        // Then
        assertThat(fixture.consumer.highest(0)).isZero();
        slow.countDown();
        await().until(() -> fixture.consumer.highest(0) == 3);
        assertThat(fixture.consumer.all(0)).isSorted();
    }

    @Test
    void parksOnlyThePoisonRecordAmongThousands() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (text(message).equals("1234")) {
                throw new PermanentFault(DispatcherFixture.Code.INVALID, "invalid");
            }
            return note(message);
        });

        // When
        IntStream.range(0, 3000).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "key" + i % 100, "" + i));

        // Then
        await().until(() -> fixture.consumer.highest(0) == 2999);
        assertThat(fixture.parked).extracting(ParkReason::code).containsExactly("INVALID");
        assertThat(handled.values().stream().mapToInt(List::size).sum()).isEqualTo(2999);
    }

    @Test
    void parksARecordAfterTheMaximumNumberOfAttempts() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("a bug in the handler, with jane@example.com in the message");
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> fixture.consumer.highest(0) == 0);
        assertThat(attempts).hasValue(5);
        assertThat(fixture.parked).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("UNEXPECTED_ERROR");
            assertThat(reason.detail()).contains("IllegalStateException").doesNotContain("jane");
            assertThat(reason.retryable()).isTrue();
        });
    }

    @Test
    void keepsARecordUntilItIsParked() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            throw new PermanentFault(DispatcherFixture.Code.INVALID, "invalid");
        });
        fixture.parkingFailures.set(7);

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> fixture.parked.size() == 1);
        await().until(() -> fixture.consumer.highest(0) == 0);
        assertThat(fixture.parkingFailures).hasValue(-1);
    }

    @Test
    void treatsAStackOverflowAsAPermanentFault() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (message.key().equals("deep")) {
                throw new StackOverflowError();
            }
            return note(message);
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "deep", "value");
        fixture.consumer.deliver(fixture.dispatcher, 0, "deep", "value");
        fixture.consumer.deliver(fixture.dispatcher, 0, "flat", "value");

        // Then
        await().until(() -> fixture.consumer.highest(0) == 2);
        assertThat(fixture.parked).extracting(ParkReason::attempts).containsExactly(1, 1);
    }

    @Test
    void handlesTheNewestDoorbellForAllWaitingOnes() {
        // Given
        CountDownLatch first = new CountDownLatch(1);
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    note(message);
                    if (text(message).equals("0")) {
                        waitFor(first);
                    }
                    return done(message);
                },
                true,
                DispatcherFixture.settings(5, Duration.ofMillis(1), 1000));
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "0");
        await().until(() -> handled.containsKey("key"));

        // When
        IntStream.range(1, 10).forEach(i -> fixture.consumer.deliver(fixture.dispatcher, 0, "key", "" + i));
        first.countDown();

        // Then
        await().until(() -> fixture.consumer.highest(0) == 9);
        assertThat(handled.get("key")).containsExactly("0", "9");
        assertThat(fixture.finished.stream().filter(each -> each.result() instanceof FinishedRecord.Coalesced))
                .hasSize(8);
    }

    @Test
    void handlesRecordsWithoutKeyConcurrently() {
        // Given
        CountDownLatch slow = new CountDownLatch(1);
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            if (text(message).equals("slow")) {
                waitFor(slow);
            }
            return note(message);
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, null, "slow");
        fixture.consumer.deliver(fixture.dispatcher, 0, null, "quick");

        // Then
        await().until(() -> fixture.finished.size() == 1);
        slow.countDown();
        await().until(() -> fixture.consumer.highest(0) == 1);
    }

    @Test
    void handlesATombstoneAsAnEmptyBody() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(this::note);

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", null);

        // Then
        await().until(() -> fixture.consumer.highest(0) == 0);
        assertThat(handled).containsOnlyKeys("key");
        assertThat(handled.get("key")).isEqualTo(List.of(""));
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
