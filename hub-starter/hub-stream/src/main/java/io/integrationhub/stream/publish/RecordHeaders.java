package io.integrationhub.stream.publish;

/** The Kafka headers that the hub writes and reads. */
public final class RecordHeaders {

    /** Follows a message across all hops. */
    public static final String CORRELATION_ID = "hub-correlation-id";

    /** The id of the message that caused this one. */
    public static final String CAUSATION_ID = "hub-causation-id";

    /** On a replayed record: the parked record of which it is a replay. */
    public static final String REPLAY_OF = "hub-replay-of";

    /** On a replayed record: the inlet that parked it; the replay means nothing to others that read the topic. */
    public static final String REPLAY_INLET = "hub-replay-inlet";

    /**
     * On a message that only names a resource: a number that grows with each change of the resource. Only on what the
     * owner of the resource sent, because what the hub writes itself must be processed whatever was processed before.
     */
    public static final String RESOURCE_VERSION = "hub-resource-version";

    private RecordHeaders() {}
}
