package io.integrationhub.stream.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often one record was tried so far, and since when it fails; used by its own thread only. */
final class Attempts {

    private final Instant startedAt;
    private int made;
    private int counted;
    private @Nullable Instant firstFailedAt;
    private @Nullable Instant outageSince;

    Attempts(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void begin() {
        made++;
    }

    /** An attempt that failed by the record's own fault, or by a fault that is not an outage. */
    void failed(Instant now) {
        counted++;
        outageSince = null;
        noteFailure(now);
    }

    /** An attempt that failed because an outside system is out of reach. @return since when that is so */
    Instant failedByOutage(Instant now) {
        noteFailure(now);
        Instant since = outageSince == null ? now : outageSince;
        outageSince = since;
        return since;
    }

    /** An attempt during an outage that lasts too long. */
    void failedAfterOutageBudget() {
        counted++;
    }

    private void noteFailure(Instant now) {
        firstFailedAt = firstFailedAt == null ? now : firstFailedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant firstFailedAt() {
        return firstFailedAt == null ? startedAt : firstFailedAt;
    }

    /** All attempts. */
    int made() {
        return made;
    }

    /** Those that use up the record's budget. */
    int counted() {
        return counted;
    }
}
