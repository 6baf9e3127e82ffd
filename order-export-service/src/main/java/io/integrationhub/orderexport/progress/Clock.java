package io.integrationhub.orderexport.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Which of two words about an order is the newer one.
 *
 * <p>The master's own sequence decides where it gives one, because its wall clock may jump; then the time; then the
 * event's id, so that any two reports have an order that everybody agrees on.
 *
 * @param sequence counts up; 0 if the master gives none
 * @param occurredAt when it happened, as the master says
 * @param eventId the report's id
 */
public record Clock(long sequence, Instant occurredAt, String eventId) implements Comparable<Clock> {

    private static final Comparator<Clock> ORDER = Comparator.comparingLong(Clock::sequence)
            .thenComparing(Clock::occurredAt)
            .thenComparing(Clock::eventId);

    /** As exact as the database keeps it, so that both agree which word is newer. */
    public Clock {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(Clock other) {
        return ORDER.compare(this, other);
    }
}
