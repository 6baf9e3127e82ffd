package io.integrationhub.stream.health;

import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when each inlet last finished a record or had none to process. */
class ProgressWatch implements FinishedRecordListener {

    /** Far less than the time after which an inlet counts as stuck; records end more often. */
    private static final Duration GRANULARITY = Duration.ofMillis(100);

    private final InstantSource clock;
    private final Map<InletId, Instant> lastProgress = new ConcurrentHashMap<>();

    ProgressWatch(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        progressed(finished.inlet(), finished.at());
        return NOTHING_TO_STORE;
    }

    /** A record was finished, or there was none to process. */
    void progressed(InletId inlet, Instant at) {
        Instant known = lastProgress.get(inlet);
        if (known == null || Duration.between(known, at).compareTo(GRANULARITY) > 0) {
            lastProgress.merge(inlet, at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Time for which the inlet, which has records to process, has finished none. */
    Duration sinceProgress(InletId inlet) {
        Instant now = clock.instant();
        return Duration.between(lastProgress.computeIfAbsent(inlet, first -> now), now);
    }
}
