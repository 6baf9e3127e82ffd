package io.integrationhub.sandbox.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The active faults of a stand-in. */
public final class StandInFaults {

    private volatile Duration delay = Duration.ZERO;
    private volatile boolean down;
    private final AtomicInteger responsesToDrop = new AtomicInteger();
    private final AtomicInteger requestsToThrottle = new AtomicInteger();

    /** Delays each response. */
    public void delayResponses(Duration by) {
        delay = by;
    }

    /** Responds with 503 and does nothing. */
    public void goDown() {
        down = true;
    }

    /** Carries the next requests out and drops the connection instead of responding. */
    public void dropResponses(int times) {
        responsesToDrop.set(times);
    }

    /** Responds to the next requests with 429 and does nothing. */
    public void throttle(int times) {
        requestsToThrottle.set(times);
    }

    /** Removes all faults. */
    public void clear() {
        delay = Duration.ZERO;
        down = false;
        responsesToDrop.set(0);
        requestsToThrottle.set(0);
    }

    /** How long a response is delayed. */
    public Duration delay() {
        return delay;
    }

    /** Whether each request is rejected. */
    public boolean isDown() {
        return down;
    }

    /** Whether this response is dropped; counts it. */
    public boolean dropsNextResponse() {
        return next(responsesToDrop);
    }

    /** Whether this request is rejected; counts it. */
    public boolean throttlesNextRequest() {
        return next(requestsToThrottle);
    }

    private static boolean next(AtomicInteger remaining) {
        return remaining.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }
}
