package io.integrationhub.stream.parked;

import io.integrationhub.stream.inlet.InletId;
import java.time.Instant;
import java.util.Map;

/**
 * A record that was given up and stored for a decision.
 *
 * @param id its id, unique within the service
 * @param inlet the inlet that parked it
 * @param origin the coordinates of the original record
 * @param key its ordering key; empty if it has none
 * @param size number of bytes of its body
 * @param headers its text headers
 * @param reason why it was last parked
 * @param correlationId follows the message across all hops
 * @param receivedAt when the broker received it
 * @param parkedAt when it was last parked
 * @param state its current state
 * @param replays number of replays
 * @param changedAt when the state last changed
 * @param changedBy who changed it: a person or the service
 * @param note why a person discarded it, the outcome of its replay, or what superseded it
 */
public record ParkedRecord(
        long id,
        InletId inlet,
        Origin origin,
        String key,
        int size,
        Map<String, String> headers,
        ParkReason reason,
        String correlationId,
        Instant receivedAt,
        Instant parkedAt,
        State state,
        int replays,
        Instant changedAt,
        String changedBy,
        String note) {

    public ParkedRecord {
        headers = Map.copyOf(headers);
    }

    /**
     * The coordinates of a record.
     *
     * @param topic the topic's full name
     * @param partition counted from 0
     * @param offset counted from 0
     */
    public record Origin(String topic, int partition, long offset) {}

    /** The state of a parked record. */
    public enum State {
        /** Waits for a decision. */
        PARKED,
        /** Published again; the result is not known yet. */
        REPLAYED,
        /** Replayed successfully. */
        RESOLVED,
        /** Obsolete: a later message about the same resource got through; the note says which. */
        SUPERSEDED,
        /** Given up by a person. */
        DISCARDED
    }
}
