package io.integrationhub.orderexport.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Decides which of two reports about an order is newer.
 *
 * <p>The order master's own sequence comes first, because its clock may jump; then the time; then the id of the event,
 * so that any two reports have a well-defined order.
 *
 * @param sequence increasing number; 0 if the master provides none
 * @param occurredAt time of the event according to the master
 * @param eventId id of the event
 */
public record ReportVersion(long sequence, Instant occurredAt, String eventId) implements Comparable<ReportVersion> {

    private static final Comparator<ReportVersion> ORDER = Comparator.comparingLong(ReportVersion::sequence)
            .thenComparing(ReportVersion::occurredAt)
            .thenComparing(ReportVersion::eventId);

    /** Truncates the time to the precision of the database, so that both compare versions in the same way. */
    public ReportVersion {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(ReportVersion other) {
        return ORDER.compare(this, other);
    }
}
