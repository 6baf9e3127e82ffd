package io.integrationhub.stream.parking.list;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.broker.BrokerConnection;
import io.integrationhub.stream.broker.RecordLookup;
import io.integrationhub.stream.parking.ReplayMark;
import io.integrationhub.stream.publish.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Publishes original records to their topics again, with the same key and a replay mark. */
final class Replay {

    private static final Set<String> REPLACED =
            Set.of(RecordHeaders.REPLAY_OF, RecordHeaders.REPLAY_INLET, RecordHeaders.CORRELATION_ID);

    private final BrokerConnection broker;
    private final RecordLookup lookup;
    private final String service;

    Replay(BrokerConnection broker, RecordLookup lookup, String service) {
        this.broker = broker;
        this.lookup = lookup;
        this.service = service;
    }

    /** Whether the mark refers to this service's list; other services read the same topics. */
    boolean isOurs(ReplayMark mark) {
        return mark.service().equals(service);
    }

    /**
     * Publishes one record.
     *
     * @throws PermanentFault {@code ORIGINAL_NOT_FOUND}
     * @throws io.integrationhub.core.fault.TransientFault {@code BROKER_UNREACHABLE}
     */
    void publish(Replayable parked) {
        broker.send(parked.bodyLeftOut() ? fromSource(parked) : fromList(parked));
    }

    private ProducerRecord<byte[], byte[]> fromList(Replayable parked) {
        List<Header> headers = new ArrayList<>();
        parked.headers().forEach((name, value) -> headers.add(header(name, value)));
        return marked(parked, parked.key() == null ? null : utf8(parked.key()), parked.body(), headers);
    }

    private ProducerRecord<byte[], byte[]> fromSource(Replayable parked) {
        TopicPartition partition =
                new TopicPartition(parked.origin().topic(), parked.origin().partition());
        ConsumerRecord<byte[], byte[]> original = lookup.at(
                        partition, parked.origin().offset())
                .orElseThrow(() -> new PermanentFault(
                        ParkingFault.ORIGINAL_NOT_FOUND,
                        "the broker no longer has the original of parked record " + parked.id()));
        List<Header> headers = new ArrayList<>();
        original.headers().forEach(headers::add);
        return marked(parked, original.key(), original.value(), headers);
    }

    private ProducerRecord<byte[], byte[]> marked(
            Replayable parked, byte @Nullable [] key, byte @Nullable [] body, List<Header> headers) {
        headers.removeIf(each -> REPLACED.contains(each.key()));
        headers.add(header(RecordHeaders.REPLAY_OF, new ReplayMark(service, parked.id()).toString()));
        headers.add(header(RecordHeaders.REPLAY_INLET, parked.inlet()));
        headers.add(header(RecordHeaders.CORRELATION_ID, parked.correlationId()));
        return new ProducerRecord<>(parked.origin().topic(), null, key, body, headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
