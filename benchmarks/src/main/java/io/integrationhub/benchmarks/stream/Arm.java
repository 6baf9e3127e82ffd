package io.integrationhub.benchmarks.stream;

/** A way to process a stream. */
enum Arm {
    /** spring-cloud-stream with its defaults: one record after the other. */
    PLAIN,
    /** The hub's dispatcher: every record, in order per key, keys concurrently. */
    HUB_EVERY_RECORD,
    /** The same for doorbells: only the last of the waiting records of a key is processed. */
    HUB_DOORBELLS;

    /** Returns the topic name after the tenant. */
    String topic() {
        return switch (this) {
            case PLAIN -> "plain";
            case HUB_EVERY_RECORD -> "records";
            case HUB_DOORBELLS -> "doorbells";
        };
    }

    boolean coalesces() {
        return this == HUB_DOORBELLS;
    }

    int records(Options options) {
        return switch (this) {
            case PLAIN -> options.plainRecords();
            case HUB_EVERY_RECORD -> options.records();
            case HUB_DOORBELLS -> options.doorbells();
        };
    }
}
