package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.FinishedRecord;
import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.ParkReason;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.StreamProperties;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A dispatcher with everything around it faked. */
final class Bench {

    enum Code implements FaultCode {
        BUSY,
        DOWN,
        NOT_DIGESTIBLE
    }

    static final FlowId FLOW = new FlowId(new TenantId("acme"), "things");

    final Acknowledged consumer = new Acknowledged();
    final List<FinishedRecord> finished = new CopyOnWriteArrayList<>();
    final List<ParkReason> parked = new CopyOnWriteArrayList<>();
    final List<Boolean> valve = new CopyOnWriteArrayList<>();
    final AtomicInteger parkingFailures = new AtomicInteger();
    final KeyedDispatcher dispatcher;

    Bench(Function<InboundRecord, Ending> handler) {
        this(handler, false, settings(5, Duration.ofMillis(1), 1000));
    }

    Bench(Function<InboundRecord, Ending> handler, boolean doorbells, StreamProperties properties) {
        dispatcher = new KeyedDispatcher(new FlowSetup(
                new FlowSource(FLOW, Acknowledged.TOPIC, "group"),
                handler(handler, doorbells),
                true,
                parking(),
                finished::add,
                ObservationRegistry.create(),
                properties,
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextLong()));
        dispatcher.attach(new Valve() {
            @Override
            public void shut() {
                valve.add(false);
            }

            @Override
            public void open() {
                valve.add(true);
            }
        });
    }

    static StreamProperties settings(int attempts, Duration backOff, int inFlight) {
        return new StreamProperties(
                attempts,
                backOff,
                backOff.multipliedBy(2),
                Duration.ofHours(4),
                inFlight,
                10_000,
                Duration.ofSeconds(5),
                true,
                1,
                (short) 1);
    }

    static Ending done(InboundRecord message) {
        return new Ending("done", message.key(), "");
    }

    static String text(InboundRecord message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }

    boolean isShut() {
        return !valve.getLast();
    }

    private static RecordHandler handler(Function<InboundRecord, Ending> handler, boolean doorbells) {
        return new RecordHandler() {
            @Override
            public String inlet() {
                return FLOW.inlet();
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
            public void park(FlowId flow, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
                if (parkingFailures.getAndDecrement() > 0) {
                    throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "away");
                }
                parked.add(reason);
            }

            @Override
            public void resolved(FlowId flow, ConsumerRecord<byte[], byte[]> record, String outcome) {}
        };
    }
}
