package io.integrationhub.stream;

import java.time.Instant;
import java.util.Map;

/**
 * A record that was put aside.
 *
 * @param id its number in this service
 * @param flow which flow gave it up
 * @param origin where the record is
 * @param key what orders it; empty if it has none
 * @param size bytes of its body
 * @param headers its text headers
 * @param reason why it was parked, the last time
 * @param correlationId follows the message across all hops
 * @param receivedAt when the broker took it
 * @param parkedAt when it was parked, the last time
 * @param state what became of it
 * @param replays how often it was replayed
 * @param changedAt when the state last changed
 * @param changedBy who changed it: a person, or the service
 * @param note why a person discarded it, or how its replay ended
 */
public record ParkedRecord(
        long id,
        FlowId flow,
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
     * Where a record is.
     *
     * @param topic full name
     * @param partition counted from 0
     * @param offset counted from 0
     */
    public record Origin(String topic, int partition, long offset) {}

    /** What became of a parked record. */
    public enum State {
        /** Waits for a decision. */
        PARKED,
        /** Is on its way again. */
        REPLAYED,
        /** Was replayed and ended well. */
        RESOLVED,
        /** A person gave it up. */
        DISCARDED
    }
}
