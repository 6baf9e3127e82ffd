package io.integrationhub.stream.backlog;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.InboundRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One record that was read and is not settled.
 *
 * <p>Its body may be dropped while the record waits, and is read again for the next attempt. Guarded by its
 * {@link Backlog}, except that the worker of its key uses it alone while an attempt runs.
 */
public final class Delivery {

    /** What a record costs beside its key and value. */
    private static final int OVERHEAD = 256;

    private final PartitionTrack track;
    private final String queue;
    private ConsumerRecord<byte[], byte[]> record;
    private boolean bodyDropped;
    private long heldBytes;
    private @Nullable InboundRecord message;

    Delivery(ConsumerRecord<byte[], byte[]> record, PartitionTrack track) {
        this.record = record;
        this.track = track;
        byte[] key = record.key();
        this.queue = key == null
                ? record.topic() + "-" + record.partition() + "@" + record.offset()
                : new String(key, StandardCharsets.UTF_8);
    }

    public ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** The message that handlers, listeners and log lines see; without its body if that was dropped. */
    public InboundRecord message(TenantId tenant) {
        InboundRecord known = message;
        if (known == null) {
            known = RecordReader.read(tenant, record);
            message = known;
        }
        return known;
    }

    PartitionTrack track() {
        return track;
    }

    public TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    public long offset() {
        return record.offset();
    }

    Instant receivedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The queue it waits in, named after its key; a record without a key has a queue of its own. */
    String queue() {
        return queue;
    }

    /** Counts the record's bytes in the budget. */
    void hold(ByteBudget budget) {
        heldBytes = OVERHEAD + Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        budget.add(heldBytes);
    }

    /** Whether the record's bytes count in the budget. */
    boolean isHeld() {
        return heldBytes > 0;
    }

    /** Its bytes count no longer. */
    void release(ByteBudget budget) {
        budget.remove(heldBytes);
        heldBytes = 0;
    }

    /** Keeps key and headers only. */
    void dropBody(ByteBudget budget) {
        release(budget);
        if (record.value() != null) {
            record = without(record);
            message = null;
            bodyDropped = true;
        }
    }

    public boolean lacksBody() {
        return bodyDropped;
    }

    /** Puts the body back. */
    void restore(ConsumerRecord<byte[], byte[]> complete, ByteBudget budget) {
        record = complete;
        message = null;
        bodyDropped = false;
        hold(budget);
    }

    private static ConsumerRecord<byte[], byte[]> without(ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                0,
                record.key(),
                null,
                record.headers(),
                Optional.empty());
    }
}
