package io.integrationhub.stream.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.Acknowledgment;

/** One record in flight and its acknowledgment; guarded by its {@link Backlog}. */
final class Delivery {

    private final ConsumerRecord<byte[], byte[]> record;
    private final Acknowledgment acknowledgment;
    private final PartitionTrack track;
    private boolean settled;

    Delivery(ConsumerRecord<byte[], byte[]> record, Acknowledgment acknowledgment, PartitionTrack track) {
        this.record = record;
        this.acknowledgment = acknowledgment;
        this.track = track;
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    PartitionTrack track() {
        return track;
    }

    long offset() {
        return record.offset();
    }

    Instant receivedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The queue it waits in, named after its key; a record without a key has a queue of its own. */
    String queue() {
        byte[] key = record.key();
        return key == null
                ? record.topic() + "-" + record.partition() + "@" + record.offset()
                : new String(key, StandardCharsets.UTF_8);
    }

    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    void acknowledge() {
        acknowledgment.acknowledge();
    }
}
