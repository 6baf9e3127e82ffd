package io.integrationhub.stream.backlog;

import io.integrationhub.stream.publish.RecordHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Replays of what one inlet parked. If several inlets read a topic, the replay is only a repeated message to the
 * others.
 *
 * @param inlet the inlet that reads
 */
public record OwnReplays(String inlet) {

    /** Returns the record, without the mark of a replay that is not for this inlet. */
    public ConsumerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record) {
        Header parkedBy = record.headers().lastHeader(RecordHeaders.REPLAY_INLET);
        boolean isForeign = parkedBy != null
                && parkedBy.value() != null
                && !new String(parkedBy.value(), StandardCharsets.UTF_8).equals(inlet);
        if (isForeign) {
            record.headers().remove(RecordHeaders.REPLAY_OF);
        }
        return record;
    }
}
