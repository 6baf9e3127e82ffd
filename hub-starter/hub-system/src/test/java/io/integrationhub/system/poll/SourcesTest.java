package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.TransientFault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean leased = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private final LockProvider locks =
            _ -> leased.compareAndSet(false, true) ? Optional.of(() -> leased.set(false)) : Optional.empty();

    @Test
    void looksAgainAfterEachPause() {
        // Given
        Sources sources = sources(source(looks::incrementAndGet));

        // When
        sources.start();

        // Then
        await().until(() -> looks.get() > 3);
        sources.stop();
    }

    @Test
    void looksAgainWhateverALookThrows() {
        // Given
        Sources sources = sources(source(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new TransientFault(PollFault.POLL_MALFORMED, "away");
            }
            throw new IllegalStateException("unforeseen");
        }));

        // When
        sources.start();

        // Then
        await().until(() -> looks.get() > 3);
        sources.stop();
        assertThat(leased).isFalse();
        assertThat(meters.get("hub.source.looks")
                        .tag("outcome", "poll_malformed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void leavesALookToTheReplicaThatHoldsTheLease() {
        // Given
        leased.set(true);
        Source source = source(looks::incrementAndGet);

        // When
        sources(source).look(source);

        // Then
        assertThat(looks).hasValue(0);
    }

    @Test
    void looksAtASourceWhileAnotherOneTakesLong() {
        // Given
        CountDownLatch answer = new CountDownLatch(1);
        LockProvider free = _ -> Optional.of(() -> {});
        Sources sources = new Sources(
                List.of(source(() -> hold(answer)), source(looks::incrementAndGet)),
                () -> free,
                meters,
                InstantSource.system());

        // When
        sources.start();

        // Then
        await().until(() -> looks.get() > 3);
        answer.countDown();
        sources.stop();
    }

    @Test
    void letsALookEndBeforeItStops() {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        Sources sources = sources(source(() -> {
            begun.countDown();
            hold(stopping);
            looks.incrementAndGet();
        }));
        sources.start();
        hold(begun);

        // When
        Thread.ofVirtual().start(stopping::countDown);
        sources.stop();

        // Then
        assertThat(looks).hasValue(1);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Sources sources(Source source) {
        return new Sources(List.of(source), () -> locks, meters, InstantSource.system());
    }

    private static Source source(Runnable look) {
        return new Source("test", Duration.ofMillis(5), look);
    }
}
