package io.integrationhub.system;

import java.time.Duration;

/** The time until which a result is of use to whoever waits for it, by a clock that never jumps. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** A deadline that passes after this time. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The remaining time; zero once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean hasPassed() {
        return end - System.nanoTime() <= 0;
    }

    /** An earlier deadline, which reserves this much time for what comes after. */
    public Deadline minus(Duration reserve) {
        return new Deadline(end - reserve.toNanos());
    }

    /** This deadline, or one that passes after this time if that is earlier. */
    public Deadline atMost(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - end < 0 ? new Deadline(other) : this;
    }

    @Override
    public String toString() {
        return "Deadline[in " + remaining() + "]";
    }
}
