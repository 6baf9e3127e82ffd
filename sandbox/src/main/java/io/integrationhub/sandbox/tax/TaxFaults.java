package io.integrationhub.sandbox.tax;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong with an engine at the moment. */
public final class TaxFaults {

    private volatile Duration delay = Duration.ZERO;
    private volatile boolean down;
    private final AtomicInteger answersToLose = new AtomicInteger();

    /** Every answer takes that much longer. */
    public void slow(Duration longer) {
        delay = longer;
    }

    /** Answers 503 without doing anything. */
    public void down() {
        down = true;
    }

    /** Does what the next writes ask for, and drops the connection instead of answering. */
    public void loseAnswers(int times) {
        answersToLose.set(times);
    }

    /** All is well again. */
    public void none() {
        delay = Duration.ZERO;
        down = false;
        answersToLose.set(0);
    }

    Duration delay() {
        return delay;
    }

    boolean isDown() {
        return down;
    }

    boolean losesThis() {
        return answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
