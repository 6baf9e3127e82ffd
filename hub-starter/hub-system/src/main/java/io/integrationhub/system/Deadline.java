package io.integrationhub.system;

import java.time.Duration;

/** Until when an answer is of use to whoever waits for it; measured by a clock that never jumps. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** One that passes after this time. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time left; zero once it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean hasPassed() {
        return end - System.nanoTime() <= 0;
    }

    /** An earlier one, which leaves this much time for what comes after. */
    public Deadline sooner(Duration reserve) {
        return new Deadline(end - reserve.toNanos());
    }

    /** This one, or one that passes after this time if that is sooner. */
    public Deadline atMost(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - end < 0 ? new Deadline(other) : this;
    }

    @Override
    public String toString() {
        return "Deadline[in " + left() + "]";
    }
}
