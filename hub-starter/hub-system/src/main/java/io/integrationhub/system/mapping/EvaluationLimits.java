package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import java.time.Duration;

/** Aborts one evaluation of an expression that exceeds its limits of time, nesting depth or text length. */
final class EvaluationLimits {

    /** A mapping usually takes 0.1 ms; after half a second it loops endlessly or the machine was paused. */
    static final Duration MAX_TIME = Duration.ofMillis(500);

    /** An order of a megabyte has some thousand lines, each of which takes 0.1 ms. */
    private static final Duration PER_MEGABYTE = Duration.ofSeconds(1);

    private static final long MEGABYTE = 1_000_000;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_TEXT = 16_000_000;

    private Duration time = MAX_TIME;
    private long end;
    private int depth;
    private boolean timedOut;

    /** Starts the time, which grows with the number of characters of the document. */
    void start(long size) {
        time = MAX_TIME.plus(PER_MEGABYTE.multipliedBy(size / MEGABYTE));
        end = System.nanoTime() + time.toNanos();
    }

    /** The variables of one evaluation, which is checked against these limits. */
    Frame frame(Jsonata expression) {
        Frame frame = expression.createFrame();
        frame.setEvaluateEntryCallback((_, _, _) -> enter());
        frame.setEvaluateExitCallback((_, _, _, result) -> leave(result));
        return frame;
    }

    /** Whether the evaluation was aborted for its time. */
    boolean isTimedOut() {
        return timedOut;
    }

    private void enter() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new MappingException("nested deeper than " + MAX_DEPTH + " steps");
        }
        checkTime();
    }

    private void leave(Object result) {
        depth--;
        if (result instanceof CharSequence text && text.length() > MAX_TEXT) {
            throw new MappingException("text longer than " + MAX_TEXT + " characters");
        }
        checkTime();
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0) {
            timedOut = true;
            throw new MappingException("not finished within " + time.toMillis() + " ms");
        }
    }
}
