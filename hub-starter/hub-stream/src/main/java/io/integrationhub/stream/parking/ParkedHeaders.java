package io.integrationhub.stream.parking;

/** The headers that a parked record carries in addition to its own. */
public final class ParkedHeaders {

    /** Prefix of all of them; a record that is parked again loses the earlier ones. */
    public static final String PREFIX = "hub-parked-";

    public static final String TOPIC = PREFIX + "topic";
    public static final String PARTITION = PREFIX + "partition";
    public static final String OFFSET = PREFIX + "offset";
    public static final String RECEIVED_AT = PREFIX + "received-at";
    public static final String INLET = PREFIX + "inlet";
    public static final String CODE = PREFIX + "code";
    public static final String DETAIL = PREFIX + "detail";
    public static final String RETRYABLE = PREFIX + "retryable";
    public static final String ATTEMPTS = PREFIX + "attempts";
    public static final String FIRST_FAILED_AT = PREFIX + "first-failed-at";
    public static final String PARKED_AT = PREFIX + "at";

    /**
     * Present when the record has no key or no body, since a message cannot distinguish a missing one from an empty
     * one.
     */
    public static final String KEYLESS = PREFIX + "keyless";

    public static final String TOMBSTONE = PREFIX + "tombstone";

    /** Present when the broker rejected the record's size: the parked record has its coordinates only. */
    public static final String BODY_LEFT_OUT = PREFIX + "body-left-out";

    /** Present instead of all others when a replay succeeded: the parked record that was replayed. */
    public static final String RESOLVED = PREFIX + "resolved";

    /** The outcome of that replay. */
    public static final String OUTCOME = PREFIX + "outcome";

    private ParkedHeaders() {}
}
