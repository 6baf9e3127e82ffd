package io.integrationhub.sandbox.tax;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The active faults of an engine. */
public final class TaxFaults {

    private volatile Duration delay = Duration.ZERO;
    private volatile boolean down;
    private final AtomicInteger responsesToDrop = new AtomicInteger();

    /** Delays each response. */
    public void delayResponses(Duration by) {
        delay = by;
    }

    /** Responds with 503 and does nothing. */
    public void goDown() {
        down = true;
    }

    /** Carries the next writes out and drops the connection instead of responding. */
    public void dropResponses(int times) {
        responsesToDrop.set(times);
    }

    /** Removes all faults. */
    public void clear() {
        delay = Duration.ZERO;
        down = false;
        responsesToDrop.set(0);
    }

    Duration delay() {
        return delay;
    }

    boolean isDown() {
        return down;
    }

    boolean dropsNextResponse() {
        return responsesToDrop.getAndUpdate(remaining -> Math.max(0, remaining - 1)) > 0;
    }
}
