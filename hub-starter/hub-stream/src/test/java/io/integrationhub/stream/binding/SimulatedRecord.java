package io.integrationhub.stream.binding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record of the simulated topic, what its handler does, and what really became of it. */
final class SimulatedRecord {

    static final String ID = "id";

    /** What an attempt does after its work. */
    enum Result {
        DONE,
        BUSY,
        BUSY_FOR_LONG,
        POSTPONED,
        INVALID,
        BUG,
        OUT_OF_MEMORY
    }

    /**
     * One attempt.
     *
     * @param work time it takes
     */
    record Script(Duration work, Result result) {}

    final TopicPartition partition;
    final long offset;
    final @Nullable String key;
    final int size;
    private final List<Script> scripts;
    private int attempts;

    /** When it was settled for the first time; -1 before. */
    long settledAt = -1;

    /** When the last attempt began that ended it; -1 before. */
    long endedBy = -1;

    SimulatedRecord(TopicPartition partition, long offset, @Nullable String key, int size, List<Script> scripts) {
        this.partition = partition;
        this.offset = offset;
        this.key = key;
        this.size = size;
        this.scripts = List.copyOf(scripts);
    }

    String id() {
        return partition.partition() + "@" + offset;
    }

    /** The key, or a name of its own. */
    String queue() {
        return key == null ? id() : key;
    }

    /** The next attempt; when the scripts are used up, attempts succeed. */
    Script next() {
        return attempts < scripts.size() ? scripts.get(attempts++) : new Script(Duration.ofMillis(1), Result.DONE);
    }

    boolean isSettled() {
        return settledAt >= 0;
    }

    /** As it comes from the broker. */
    ConsumerRecord<byte[], byte[]> read() {
        return read(() -> {});
    }

    /** As it comes from the broker; taking its key does something more. */
    ConsumerRecord<byte[], byte[]> read(Runnable onKey) {
        byte @Nullable [] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<byte[], byte[]>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                bytes == null ? -1 : bytes.length,
                size,
                bytes,
                new byte[size],
                new RecordHeaders(List.of(new RecordHeader(ID, id().getBytes(StandardCharsets.UTF_8)))),
                Optional.empty()) {
            @Override
            public byte[] key() {
                onKey.run();
                return super.key();
            }
        };
    }

    @Override
    public String toString() {
        return id() + (key == null ? "" : "/" + key);
    }
}
