package io.integrationhub.run.store;

import java.util.Locale;
import java.util.Set;

/** Where a run stands. */
public enum RunState {
    /** It has not begun, or waits for an earlier run of its source. */
    REQUESTED,
    /** It is read, staged and planned; after a crash, from the beginning. */
    READING,
    /** Its plan waits for a person. */
    AWAITING_APPROVAL,
    /** Its plan is applied. */
    APPLYING,
    /** Everything is as the source says. */
    COMPLETED,
    /** It is through, and some items or places need a look. */
    COMPLETED_WITH_FINDINGS,
    /** A person or a guard stopped it; it can be resumed. */
    STOPPED,
    /** Its source cannot be read. */
    FAILED,
    /** Another run wrote the before-images back. */
    UNDONE,
    /** A person gave it up, or a later full delivery made it obsolete. */
    DISCARDED;

    private static final Set<RunState> UNFINISHED = Set.of(REQUESTED, READING, AWAITING_APPROVAL, APPLYING);

    /** Whether the run has ended. */
    public boolean isFinal() {
        return !UNFINISHED.contains(this);
    }

    /** The public name: {@code awaiting-approval}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
