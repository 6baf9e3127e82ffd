package io.integrationhub.stream.dispatch;

import static io.integrationhub.stream.dispatch.Bench.done;
import static io.integrationhub.stream.dispatch.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.FinishedRecord;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.ParkReason;
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
        Bench bench = new Bench(
                message -> {
                    synchronized (random) {
                        if (random.nextInt(4) == 0) {
                            throw new TransientFault(Bench.Code.BUSY, "come back");
                        }
                    }
                    return note(message);
                },
                false,
                Bench.settings(50, Duration.ofMillis(1), 10_000));

        // When
        IntStream.range(0, 2000).forEach(i -> bench.consumer.hand(bench.dispatcher, i % 3, "key" + i % 30, "" + i));

        // Then
        await().until(() -> bench.finished.size() == 2000);
        for (int key = 0; key < 30; key++) {
            assertThat(handled.get("key" + key).stream().map(Integer::valueOf))
                    .hasSizeGreaterThan(60)
                    .isSorted();
        }
        assertThat(bench.dispatcher.inFlight()).isZero();
    }

    @Test
    void acknowledgesOnlyUpToTheFirstRecordThatIsNotSettled() {
        // Given
        CountDownLatch slow = new CountDownLatch(1);
        Bench bench = new Bench(message -> {
            if (message.key().equals("slow")) {
                waitFor(slow);
            }
            return note(message);
        });

        // When
        for (String key : List.of("a", "slow", "b", "c")) {
            bench.consumer.hand(bench.dispatcher, 0, key, key);
        }
        await().until(() -> bench.finished.size() == 3);

        // Then
        assertThat(bench.consumer.highest(0)).isZero();
        slow.countDown();
        await().until(() -> bench.consumer.highest(0) == 3);
        assertThat(bench.consumer.all(0)).isSorted();
    }

    @Test
    void parksOnePoisonRecordAmongThousandsAlone() {
        // Given
        Bench bench = new Bench(message -> {
            if (text(message).equals("1234")) {
                throw new PermanentFault(Bench.Code.NOT_DIGESTIBLE, "no such thing");
            }
            return note(message);
        });

        // When
        IntStream.range(0, 3000).forEach(i -> bench.consumer.hand(bench.dispatcher, 0, "key" + i % 100, "" + i));

        // Then
        await().until(() -> bench.consumer.highest(0) == 2999);
        assertThat(bench.parked).extracting(ParkReason::code).containsExactly("NOT_DIGESTIBLE");
        assertThat(handled.values().stream().mapToInt(List::size).sum()).isEqualTo(2999);
    }

    @Test
    void parksWhatFailsAsOftenAsIsAllowed() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        Bench bench = new Bench(message -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("a mistake in the handler, with jane@example.com in it");
        });

        // When
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> bench.consumer.highest(0) == 0);
        assertThat(attempts).hasValue(5);
        assertThat(bench.parked).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("UNFORESEEN");
            assertThat(reason.detail()).contains("IllegalStateException").doesNotContain("jane");
            assertThat(reason.retryable()).isTrue();
        });
    }

    @Test
    void keepsARecordUntilItIsSafelyParked() {
        // Given
        Bench bench = new Bench(message -> {
            throw new PermanentFault(Bench.Code.NOT_DIGESTIBLE, "no such thing");
        });
        bench.parkingFailures.set(7);

        // When
        bench.consumer.hand(bench.dispatcher, 0, "key", "value");

        // Then
        await().until(() -> bench.parked.size() == 1);
        await().until(() -> bench.consumer.highest(0) == 0);
        assertThat(bench.parkingFailures).hasValue(-1);
    }

    @Test
    void takesStackOverflowForAPermanentFault() {
        // Given
        Bench bench = new Bench(message -> {
            if (message.key().equals("deep")) {
                throw new StackOverflowError();
            }
            return note(message);
        });

        // When
        bench.consumer.hand(bench.dispatcher, 0, "deep", "value");
        bench.consumer.hand(bench.dispatcher, 0, "deep", "value");
        bench.consumer.hand(bench.dispatcher, 0, "flat", "value");

        // Then
        await().until(() -> bench.consumer.highest(0) == 2);
        assertThat(bench.parked).extracting(ParkReason::attempts).containsExactly(1, 1);
    }

    @Test
    void handlesOneDoorbellForAllThatWait() {
        // Given
        CountDownLatch first = new CountDownLatch(1);
        Bench bench = new Bench(
                message -> {
                    note(message);
                    if (text(message).equals("0")) {
                        waitFor(first);
                    }
                    return done(message);
                },
                true,
                Bench.settings(5, Duration.ofMillis(1), 1000));
        bench.consumer.hand(bench.dispatcher, 0, "key", "0");
        await().until(() -> handled.containsKey("key"));

        // When
        IntStream.range(1, 10).forEach(i -> bench.consumer.hand(bench.dispatcher, 0, "key", "" + i));
        first.countDown();

        // Then
        await().until(() -> bench.consumer.highest(0) == 9);
        assertThat(handled.get("key")).containsExactly("0", "9");
        assertThat(bench.finished.stream().filter(each -> each.end() instanceof FinishedRecord.Coalesced))
                .hasSize(8);
    }

    @Test
    void letsRecordsWithoutKeyPassEachOther() {
        // Given
        CountDownLatch slow = new CountDownLatch(1);
        Bench bench = new Bench(message -> {
            if (text(message).equals("slow")) {
                waitFor(slow);
            }
            return note(message);
        });

        // When
        bench.consumer.hand(bench.dispatcher, 0, null, "slow");
        bench.consumer.hand(bench.dispatcher, 0, null, "quick");

        // Then
        await().until(() -> bench.finished.size() == 1);
        slow.countDown();
        await().until(() -> bench.consumer.highest(0) == 1);
    }

    @Test
    void handsATombstoneOverWithAnEmptyBody() {
        // Given
        Bench bench = new Bench(this::note);

        // When
        bench.consumer.hand(bench.dispatcher, 0, "key", null);

        // Then
        await().until(() -> bench.consumer.highest(0) == 0);
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
