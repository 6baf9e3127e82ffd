package io.integrationhub.stream.parking;

/** The headers that a parked record carries besides its own. */
final class ParkedHeaders {

    /** All of them begin so; a record that is parked again loses the earlier ones. */
    static final String PREFIX = "hub-parked-";

    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";
    static final String RECEIVED_AT = PREFIX + "received-at";
    static final String INLET = PREFIX + "inlet";
    static final String CODE = PREFIX + "code";
    static final String DETAIL = PREFIX + "detail";
    static final String RETRYABLE = PREFIX + "retryable";
    static final String ATTEMPTS = PREFIX + "attempts";
    static final String FIRST_FAILED_AT = PREFIX + "first-failed-at";
    static final String PARKED_AT = PREFIX + "at";

    /** Present when the record has no key, or no body: a message cannot tell none from an empty one. */
    static final String KEYLESS = PREFIX + "keyless";

    static final String TOMBSTONE = PREFIX + "tombstone";

    /** Present when the broker refused the record's size: then only its coordinates are here. */
    static final String BODY_LEFT_OUT = PREFIX + "body-left-out";

    /** Present on a note, instead of all others: the parked record that ended well when it was replayed. */
    static final String RESOLVED = PREFIX + "resolved";

    /** How that replay ended. */
    static final String OUTCOME = PREFIX + "outcome";

    private ParkedHeaders() {}
}
