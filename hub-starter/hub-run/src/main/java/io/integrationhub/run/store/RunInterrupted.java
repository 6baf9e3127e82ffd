package io.integrationhub.run.store;

import java.time.Duration;

/**
 * Ends the work on a run where it is. It is no fault, so that neither a source nor a target takes it for one of its
 * own.
 */
public final class RunInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause why;
    private final transient Duration pause;

    private RunInterrupted(Cause why, String message, Duration pause) {
        super(message, null, false, false);
        this.why = why;
        this.pause = pause;
    }

    /** Why the work ends. */
    public enum Cause {
        /** A person asked for it. */
        STOPPED,
        /** The process stops; another one goes on. */
        SHUTDOWN,
        /** An outside system is unreachable; the run goes on after a pause. */
        OUTAGE,
        /** Too many items failed. */
        ERROR_BUDGET,
        /** What was applied changed while the source was read; it is read again. */
        OUTDATED
    }

    /** Ends it for this cause. */
    public static RunInterrupted of(Cause why, String message) {
        return new RunInterrupted(why, message, Duration.ZERO);
    }

    /** Ends it, and lets the run pause. */
    public static RunInterrupted outage(String message, Duration pause) {
        return new RunInterrupted(Cause.OUTAGE, message, pause);
    }

    /** Why the work ends. */
    public Cause why() {
        return why;
    }

    /** How long the run pauses. */
    public Duration pause() {
        return pause;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
