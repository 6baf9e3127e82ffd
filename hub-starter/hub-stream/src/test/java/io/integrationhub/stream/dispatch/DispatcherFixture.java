package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.backlog.ByteBudget;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.util.unit.DataSize;

/** A dispatcher whose surroundings are fakes. */
final class DispatcherFixture {

    enum Code implements FaultCode {
        BUSY,
        DOWN,
        INVALID
    }

    static final InletId INLET = new InletId(new TenantId("acme"), "things");

    final FakeConsumer consumer;
    final List<FinishedRecord> finished = new CopyOnWriteArrayList<>();
    final List<ParkReason> parked = new CopyOnWriteArrayList<>();
    final List<Boolean> pauses = new CopyOnWriteArrayList<>();
    final AtomicInteger parkingFailures = new AtomicInteger();
    final ByteBudget bytes = new ByteBudget(1_000_000);
    final FakeSettledAheadStore settledAhead;
    /** Called before a record is parked or an ending is published. */
    volatile Runnable failure = () -> {};

    volatile CompletableFuture<Void> stored = FinishedRecordListener.NOTHING_TO_STORE;
    final KeyedDispatcher dispatcher;

    DispatcherFixture(Function<InboundRecord, Ending> handler) {
        this(handler, false, settings(5, Duration.ofMillis(1), 1000));
    }

    DispatcherFixture(Function<InboundRecord, Ending> handler, boolean doorbells, StreamProperties properties) {
        this(handler, doorbells, properties, new FakeConsumer(), new FakeSettledAheadStore());
    }

    /** Another process that reads the same topic and has the same database. */
    DispatcherFixture successor(Function<InboundRecord, Ending> handler) {
        return new DispatcherFixture(handler, false, settings(5, Duration.ofMillis(1), 1000), consumer, settledAhead);
    }

    private DispatcherFixture(
            Function<InboundRecord, Ending> handler,
            boolean doorbells,
            StreamProperties properties,
            FakeConsumer consumer,
            FakeSettledAheadStore settledAhead) {
        this.consumer = consumer;
        this.settledAhead = settledAhead;
        dispatcher = new KeyedDispatcher(
                new InletSource(INLET, FakeConsumer.TOPIC, "group"),
                handler(handler, doorbells),
                new DispatcherStorage(parking(), consumer::read, settledAhead),
                this::finished,
                new Tracing(ObservationRegistry.create(), true),
                properties,
                bytes,
                DispatcherRuntime.virtualThreads(InstantSource.system()));
        dispatcher.attach(new ConsumerSwitch() {
            @Override
            public void pause() {
                pauses.add(true);
            }

            @Override
            public void resume() {
                pauses.add(false);
            }
        });
    }

    static StreamProperties settings(int maxAttempts, Duration backoff, int maxInFlight) {
        return new StreamProperties(
                maxAttempts,
                backoff,
                backoff.multipliedBy(2),
                Duration.ofHours(4),
                maxInFlight,
                10_000,
                DataSize.ofMegabytes(1),
                100_000,
                Duration.ofSeconds(5),
                true,
                1,
                (short) 1,
                null,
                Map.of());
    }

    static Ending done(InboundRecord message) {
        return new Ending("done", message.key(), "");
    }

    static String text(InboundRecord message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }

    boolean isPaused() {
        return pauses.getLast();
    }

    private CompletableFuture<Void> finished(FinishedRecord record) {
        failure.run();
        finished.add(record);
        return stored;
    }

    private static RecordHandler handler(Function<InboundRecord, Ending> handler, boolean doorbells) {
        return new RecordHandler() {
            @Override
            public String inlet() {
                return INLET.name();
            }

            @Override
            public Ending handle(InboundRecord message) {
                return handler.apply(message);
            }

            @Override
            public boolean isDoorbell() {
                return doorbells;
            }
        };
    }

    private Parking parking() {
        return new Parking() {
            @Override
            public boolean isEnabled() {
                return true;
            }

            @Override
            public void park(InletId inlet, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
                failure.run();
                if (parkingFailures.getAndDecrement() > 0) {
                    throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "unreachable");
                }
                parked.add(reason);
            }

            @Override
            public void resolved(InletId inlet, ConsumerRecord<byte[], byte[]> record, String outcome) {}
        };
    }
}
