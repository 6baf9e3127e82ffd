package io.integrationhub.stream;

/** The Kafka headers the hub writes and understands. */
public final class RecordHeaders {

    /** Follows a message across all hops. */
    public static final String CORRELATION_ID = "hub-correlation-id";

    /** The id of the message that caused this one. */
    public static final String CAUSATION_ID = "hub-causation-id";

    /** On a replayed record: the parked record it is a replay of. */
    public static final String REPLAY_OF = "hub-replay-of";

    private RecordHeaders() {}
}
