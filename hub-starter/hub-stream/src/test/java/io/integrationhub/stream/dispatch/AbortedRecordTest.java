package io.integrationhub.stream.dispatch;

import static io.integrationhub.stream.dispatch.DispatcherFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.finished.FinishedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

/** Errors outside the handler: nothing is left unsettled. */
class AbortedRecordTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean mayFail = new AtomicBoolean(true);

    @Test
    void settlesTheDoorbellsThatJoinedTheAbortedOne() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(
                message -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new TransientFault(DispatcherFixture.Code.BUSY, "busy");
                    }
                    return DispatcherFixture.done(message);
                },
                true,
                settings(5, Duration.ofSeconds(1), 1000));
        fixture.dispatcher.assigned(List.of(FakeConsumer.partition(0)), _ -> Map.of());
        fixture.dispatcher.accept(new Doorbell(0, 0));
        await().until(() -> attempts.get() == 1);

        // When
        fixture.dispatcher.accept(new Doorbell(1, 0));
        fixture.dispatcher.accept(new Doorbell(2, 2));

        // Then
        await().atMost(PATIENCE).until(() -> fixture.dispatcher.inFlight() == 0);
        assertThat(fixture.dispatcher.committable(List.of(FakeConsumer.partition(0))))
                .containsEntry(FakeConsumer.partition(0), 3L);
        assertThat(fixture.finished).extracting(each -> each.result().outcome()).contains("done");
        assertThat(fixture.finished).hasSize(3);
    }

    @Test
    void handlesARecordOnceAlthoughAListenerOrTheParkingEndsWithAnError() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(message -> {
            attempts.incrementAndGet();
            return DispatcherFixture.done(message);
        });
        fixture.failure = () -> {
            if (mayFail.getAndSet(false)) {
                throw new NoClassDefFoundError("a/missing/Listener");
            }
        };

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "");

        // Then
        await().atMost(PATIENCE).until(() -> fixture.consumer.highest(0) == 0);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void parksARecordAlthoughParkingItEndedWithAnError() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(_ -> {
            attempts.incrementAndGet();
            throw new StackOverflowError();
        });
        fixture.failure = () -> {
            if (fixture.parked.isEmpty() && mayFail.getAndSet(false)) {
                throw new NoClassDefFoundError("a/missing/Type");
            }
        };

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, "key", "");

        // Then
        await().atMost(PATIENCE).until(() -> fixture.consumer.highest(0) == 0);
        assertThat(attempts).hasValue(1);
        assertThat(fixture.parked).hasSize(1);
        assertThat(fixture.finished)
                .singleElement()
                .satisfies(each -> assertThat(each.result()).isInstanceOf(FinishedRecord.Parked.class));
    }

    /** A doorbell whose headers cannot be read once. */
    private static final class Doorbell extends ConsumerRecord<byte[], byte[]> {

        private final AtomicInteger reads = new AtomicInteger();
        private final int failingRead;

        /** @param failingRead 1 is the read when it is accepted, later ones are those of its worker; 0 for none */
        Doorbell(long offset, int failingRead) {
            super(FakeConsumer.TOPIC, 0, offset, "key".getBytes(StandardCharsets.UTF_8), null);
            this.failingRead = failingRead;
        }

        @Override
        public Headers headers() {
            if (reads.incrementAndGet() == failingRead) {
                throw new OutOfMemoryError("not really");
            }
            return super.headers();
        }
    }
}
