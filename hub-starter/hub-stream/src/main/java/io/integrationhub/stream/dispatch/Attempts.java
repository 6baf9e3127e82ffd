package io.integrationhub.stream.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts the attempts at one record and remembers when it first failed; used by the record's own thread only. */
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

    /** An attempt failed for a reason other than an outage. */
    void failed(Instant now) {
        counted++;
        outageSince = null;
        setFirstFailure(now);
    }

    /**
     * An attempt failed because an outside system is unreachable.
     *
     * @return when the outage began for this record
     */
    Instant failedByOutage(Instant now) {
        setFirstFailure(now);
        Instant since = outageSince == null ? now : outageSince;
        outageSince = since;
        return since;
    }

    /** An attempt failed in an outage that has used up its budget. */
    void failedAfterOutageBudget() {
        counted++;
    }

    private void setFirstFailure(Instant now) {
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

    /** The attempts that use up the record's budget. */
    int counted() {
        return counted;
    }
}
