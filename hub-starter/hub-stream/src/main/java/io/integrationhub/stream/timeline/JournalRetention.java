package io.integrationhub.stream.timeline;

import java.time.Duration;
import java.time.InstantSource;

/** Deletes steps that are past their retention. */
class JournalRetention {

    /** Few enough not to hold locks for long. */
    private static final int BATCH_SIZE = 5_000;

    private final StepStore store;
    private final Duration retention;
    private final InstantSource clock;

    JournalRetention(StepStore store, Duration retention, InstantSource clock) {
        this.store = store;
        this.retention = retention;
        this.clock = clock;
    }

    void run() {
        int deleted;
        do {
            deleted = store.delete(clock.instant().minus(retention), BATCH_SIZE);
        } while (deleted == BATCH_SIZE);
    }
}
