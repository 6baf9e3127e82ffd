package io.integrationhub.core.ops;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that log lines may carry; a test checks every log line of the hub.
 *
 * <p>No key is for a payload, personal data or a secret. While a record is processed, {@link #TENANT}, {@link #INLET}
 * and {@link #CORRELATION_ID} are added to every line.
 */
public enum LogKey {
    /** The tenant. */
    TENANT("tenant"),
    /** The inlet. */
    INLET("inlet"),
    /** Equal across all hops of one message. */
    CORRELATION_ID("correlationId"),
    /** The outside system, as named in the tenant's configuration. */
    SYSTEM("system"),
    /** A periodic job's name. */
    JOB("job"),
    /** Where reports come from. */
    SOURCE("source"),
    /** The fault's code, which is a heading in the runbook. */
    CODE("code"),
    /** The number of the attempt. */
    ATTEMPT("attempt"),
    /** The outcome's code. */
    OUTCOME("outcome"),
    /** What people search for: an order number, a SKU. */
    SUBJECT("subject"),
    /** A sentence without personal data. */
    DETAIL("detail"),
    /** The operator who asked for it. */
    PRINCIPAL("principal"),
    /** The id of a record, a message or a parked record. */
    ID("id"),
    /** The key of a record: an id or a number, never personal data. */
    KEY("key"),
    /** The broker's addresses. */
    BROKER("broker"),
    /** A topic of the broker. */
    TOPIC("topic"),
    /** Several topics. */
    TOPICS("topics"),
    /** A partition of the topic. */
    PARTITION("partition"),
    /** The offset of a record in its partition. */
    OFFSET("offset"),
    /** A Subscription's key. */
    SUBSCRIPTION("subscription"),
    /** An API Extension's name or key. */
    EXTENSION("extension"),
    /** The health of a Subscription or an Extension. */
    CONDITION("condition"),
    /** The destination of a Subscription. */
    DESTINATION("destination"),
    /** A sweep's name. */
    SWEEP("sweep"),
    /** Number of resources that were compared. */
    CHECKED("checked"),
    /** Number of differences that were repaired. */
    REPAIRED("repaired"),
    /** Number of parked records that were replayed. */
    REPLAYED("replayed"),
    /** Number of failures. */
    FAILED("failed"),
    /** Number of things not done yet. */
    REMAINING("remaining"),
    /** How long it took. */
    DURATION("duration"),
    /** An HTTP status. */
    STATUS("status"),
    /** A section of a tenant's configuration. */
    SECTION("section"),
    /** An environment variable's name. */
    VARIABLE("variable"),
    /** What is wrong with it. */
    PROBLEM("problem");

    private final String key;

    LogKey(String key) {
        this.key = key;
    }

    /** The key as written in log lines. */
    public String key() {
        return key;
    }

    /** All keys. */
    public static Set<String> keys() {
        return Arrays.stream(values()).map(LogKey::key).collect(Collectors.toUnmodifiableSet());
    }
}
