package io.integrationhub.stream.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutdatedRecordTest {

    private final List<String> handled = new CopyOnWriteArrayList<>();

    @Test
    void doesNotHandleAnOlderOrRepeatedMessage() {
        // Given
        DispatcherFixture fixture = fixture(true);
        deliver(fixture, "7", Map.of());
        await().until(() -> fixture.finished.size() == 1);

        // When
        deliver(fixture, "5", Map.of());
        await().until(() -> fixture.finished.size() == 2);
        deliver(fixture, "7", Map.of());
        await().until(() -> fixture.finished.size() == 3);

        // Then
        assertThat(handled).containsExactly("7");
        assertThat(fixture.finished)
                .extracting(finished -> finished.result().outcome())
                .containsExactly("done", "stale", "stale");
        assertThat(fixture.consumer.highest(0)).isEqualTo(2);
    }

    @Test
    void handlesWhatIsNotNumberedAndWhatIsReplayed() {
        // Given
        DispatcherFixture fixture = fixture(true);
        deliver(fixture, "7", Map.of());
        await().until(() -> fixture.finished.size() == 1);

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "sweep");
        await().until(() -> fixture.finished.size() == 2);
        deliver(fixture, "7", Map.of(RecordHeaders.REPLAY_OF, "service:1"));

        // Then
        await().until(() -> fixture.finished.size() == 3);
        assertThat(handled).containsExactly("7", "sweep", "7");
    }

    @Test
    void handlesEachMessageIfEachCounts() {
        // Given
        DispatcherFixture fixture = fixture(false);

        // When
        deliver(fixture, "7", Map.of());
        deliver(fixture, "5", Map.of());

        // Then
        await().until(() -> fixture.finished.size() == 2);
        assertThat(handled).containsExactly("7", "5");
    }

    @Test
    void handlesAMessageAgainWhoseHandlingFailed() {
        // Given
        AtomicInteger attempts = new AtomicInteger();
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new TransientFault(DispatcherFixture.Code.BUSY, "busy");
                    }
                    return note(message);
                },
                true,
                DispatcherFixture.settings(5, Duration.ofMillis(1), 1000));

        // When
        deliver(fixture, "7", Map.of());

        // Then
        await().until(() -> fixture.finished.size() == 1);
        assertThat(handled).containsExactly("7");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** However messages are delayed, repeated, reordered and coalesced, the last state is seen. */
    @ParameterizedTest
    @MethodSource("seeds")
    void neverSkipsAStateThatWasNotSeen(long seed) {
        // Given
        Random random = new Random(seed);
        AtomicLong current = new AtomicLong();
        AtomicLong seen = new AtomicLong();
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    seen.set(current.get());
                    if (random.nextInt(8) == 0) {
                        throw new TransientFault(DispatcherFixture.Code.BUSY, "busy");
                    }
                    return note(message);
                },
                true,
                DispatcherFixture.settings(50, Duration.ofMillis(1), 1000));
        List<String> waiting = new ArrayList<>();
        int delivered = 0;

        // When
        for (int change = 0; change < 60; change++) {
            waiting.add(Long.toString(current.incrementAndGet()));
            if (random.nextInt(3) == 0) {
                waiting.add(waiting.get(random.nextInt(waiting.size())));
            }
            while (!waiting.isEmpty() && random.nextInt(3) > 0) {
                deliver(fixture, waiting.remove(random.nextInt(waiting.size())), Map.of());
                delivered++;
            }
        }
        while (!waiting.isEmpty()) {
            deliver(fixture, waiting.remove(random.nextInt(waiting.size())), Map.of());
            delivered++;
        }

        // Then
        int expected = delivered;
        await().until(() -> fixture.finished.size() == expected);
        assertThat(seen).hasValue(60);
    }

    private DispatcherFixture fixture(boolean doorbells) {
        return new DispatcherFixture(this::note, doorbells, DispatcherFixture.settings(5, Duration.ofMillis(1), 1000));
    }

    private Ending note(InboundRecord message) {
        handled.add(DispatcherFixture.text(message));
        return DispatcherFixture.done(message);
    }

    private static void deliver(DispatcherFixture fixture, String version, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(RecordHeaders.RESOURCE_VERSION, version);
        fixture.consumer.deliver(fixture.dispatcher, "key", version, all);
    }
}
