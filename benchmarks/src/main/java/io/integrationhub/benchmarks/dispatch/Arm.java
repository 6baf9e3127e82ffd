package io.integrationhub.benchmarks.dispatch;

import java.util.Locale;

/** A library that processes records in order per key, keys concurrently. */
enum Arm {
    /** The hub's dispatcher, with the journal. */
    HUB,
    /** Confluent's parallel-consumer in KEY mode. */
    PARALLEL_CONSUMER;

    /** How many records each may process at once. */
    static final int CONCURRENCY = 1_000;

    /** The topic's name after the tenant. */
    String inlet(int partitions) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + partitions;
    }

    String topic(int partitions) {
        return "hub." + HubService.TENANT + "." + inlet(partitions);
    }
}
