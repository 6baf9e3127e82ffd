package io.integrationhub.system;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time until which a result is of use to whoever waits for it, by a clock that never jumps. */
public final class Deadline {

    private final long end;
    private final LongSupplier nanoTime;

    private Deadline(long end, LongSupplier nanoTime) {
        this.end = end;
        this.nanoTime = nanoTime;
    }

    /** A deadline that passes after this time. */
    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /** A deadline that passes after this time, by this clock. */
    static Deadline in(Duration time, LongSupplier nanoTime) {
        return new Deadline(nanoTime.getAsLong() + time.toNanos(), nanoTime);
    }

    /** The remaining time; zero once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()));
    }

    public boolean hasPassed() {
        return end - nanoTime.getAsLong() <= 0;
    }

    /** An earlier deadline, which reserves this much time for what comes after. */
    public Deadline minus(Duration reserve) {
        return new Deadline(end - reserve.toNanos(), nanoTime);
    }

    /** This deadline, or one that passes after this time if that is earlier. */
    public Deadline atMost(Duration time) {
        long other = nanoTime.getAsLong() + time.toNanos();
        return other - end < 0 ? new Deadline(other, nanoTime) : this;
    }

    @Override
    public String toString() {
        return "Deadline[in " + remaining() + "]";
    }
}
