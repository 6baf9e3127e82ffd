package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import java.time.Duration;

/** Watches one run of an expression and ends it when it takes too long, nests too deep or makes too long a text. */
final class Bounds {

    /** A mapping takes a tenth of a millisecond; half a second is an endless loop, or a machine that stood still. */
    static final Duration TIME = Duration.ofMillis(500);

    private static final int DEPTH = 100;
    private static final int TEXT = 4_000_000;

    private final long end = System.nanoTime() + TIME.toNanos();
    private int depth;
    private boolean outOfTime;

    /** Variables for one run, with this watch on it. */
    Frame frame(Jsonata expression) {
        Frame frame = expression.createFrame();
        frame.setEvaluateEntryCallback((_, _, _) -> enter());
        frame.setEvaluateExitCallback((_, _, _, result) -> leave(result));
        return frame;
    }

    /** Whether the run was ended for its time. */
    boolean isOutOfTime() {
        return outOfTime;
    }

    private void enter() {
        depth++;
        if (depth > DEPTH) {
            throw new Unmappable("nested deeper than " + DEPTH + " steps");
        }
        checkTime();
    }

    private void leave(Object result) {
        depth--;
        if (result instanceof CharSequence text && text.length() > TEXT) {
            throw new Unmappable("text longer than " + TEXT + " characters");
        }
        checkTime();
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0) {
            outOfTime = true;
            throw new Unmappable("not ready within " + TIME.toMillis() + " ms");
        }
    }
}
