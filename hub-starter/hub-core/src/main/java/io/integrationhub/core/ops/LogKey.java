package io.integrationhub.core.ops;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that log lines may carry; a test holds every line of the hub against them.
 *
 * <p>No key is for a payload, a person's data or a secret. While a record is handled, {@link #TENANT}, {@link #FLOW}
 * and {@link #CORRELATION_ID} stand on every line by themselves.
 */
public enum LogKey {
    /** Whose data it is about. */
    TENANT("tenant"),
    /** Which inlet or flow. */
    FLOW("flow"),
    /** Equal across all hops of one message. */
    CORRELATION_ID("correlationId"),
    /** The outside system, as named in the tenant's configuration. */
    SYSTEM("system"),
    /** A periodic job's name. */
    JOB("job"),
    /** Where reports are fetched from. */
    SOURCE("source"),
    /** The fault's code, a heading in the runbook. */
    CODE("code"),
    /** How often it was tried. */
    ATTEMPT("attempt"),
    /** How it ended. */
    OUTCOME("outcome"),
    /** What people look for: an order number, a sku. */
    SUBJECT("subject"),
    /** A sentence without personal data. */
    DETAIL("detail"),
    /** Who asked for it, among the operators. */
    PRINCIPAL("principal"),
    /** The id of a record, a message or a parked record. */
    ID("id"),
    /** The broker's address. */
    BROKER("broker"),
    /** A topic of the broker. */
    TOPIC("topic"),
    /** Several topics. */
    TOPICS("topics"),
    /** A Subscription's key. */
    SUBSCRIPTION("subscription"),
    /** An API Extension's key. */
    EXTENSION("extension"),
    /** The health of a Subscription or an Extension. */
    CONDITION("condition"),
    /** Where a Subscription delivers to. */
    DESTINATION("destination"),
    /** A sweep's name. */
    SWEEP("sweep"),
    /** How many resources a sweep looked at. */
    CHECKED("checked"),
    /** How many of them it healed. */
    REPAIRED("repaired"),
    /** How many parked records were replayed. */
    REPLAYED("replayed"),
    /** How many parked records were discarded. */
    DISCARDED("discarded"),
    /** How many did not go well. */
    FAILED("failed"),
    /** How many are not done yet. */
    LEFT("left"),
    /** How long it took. */
    TOOK("took"),
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

    /** As it stands in a log line. */
    public String key() {
        return key;
    }

    /** All of them. */
    public static Set<String> keys() {
        return Arrays.stream(values()).map(LogKey::key).collect(Collectors.toUnmodifiableSet());
    }
}
