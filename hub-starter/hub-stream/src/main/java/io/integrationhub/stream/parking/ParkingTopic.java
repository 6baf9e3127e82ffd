package io.integrationhub.stream.parking;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.broker.BrokerConnection;
import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.integrationhub.stream.publish.RecordHeaders;
import io.integrationhub.stream.publish.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Parks records in the topic {@code hub.<tenant>.<service>.parked} and waits for the broker's confirmation. */
final class ParkingTopic implements Parking {

    private final BrokerConnection broker;
    private final String service;
    private final InstantSource clock;
    private final MeterRegistry meters;

    ParkingTopic(BrokerConnection broker, String service, InstantSource clock, MeterRegistry meters) {
        this.broker = broker;
        this.service = service;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public void park(InletId inlet, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        ParkedCopy copy = new ParkedCopy(topic(inlet), inlet, clock.instant());
        counted(inlet, () -> {
            try {
                broker.send(lacksBody(record) ? copy.coordinates(record, reason) : copy.whole(record, reason));
            } catch (PermanentFault fault) {
                if (fault.code() != StreamFault.RECORD_TOO_LARGE) {
                    throw fault;
                }
                broker.send(copy.coordinates(record, reason));
            }
        });
    }

    /** Whether its body is gone: a tombstone, which has none, has no size either. */
    private static boolean lacksBody(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null && record.serializedValueSize() != ConsumerRecord.NULL_SIZE;
    }

    @Override
    public void resolved(InletId inlet, ConsumerRecord<byte[], byte[]> record, String outcome) {
        Optional<ReplayMark> mark = ReplayMark.in(record.headers().lastHeader(RecordHeaders.REPLAY_OF))
                .filter(each -> each.service().equals(service));
        if (mark.isEmpty()) {
            return;
        }
        List<Header> headers = List.of(
                new RecordHeader(ParkedHeaders.RESOLVED, utf8(mark.get().toString())),
                new RecordHeader(ParkedHeaders.OUTCOME, utf8(outcome)));
        counted(inlet, () -> broker.send(new ProducerRecord<>(topic(inlet), null, record.key(), null, headers)));
    }

    private void counted(InletId inlet, Runnable publish) {
        try {
            publish.run();
        } catch (RuntimeException e) {
            meters.counter(
                            "hub.parked.publish.failures",
                            "tenant",
                            inlet.tenant().value(),
                            "inlet",
                            inlet.name())
                    .increment();
            throw e;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String topic(InletId inlet) {
        return Topics.name(inlet.tenant(), service + ".parked");
    }
}
