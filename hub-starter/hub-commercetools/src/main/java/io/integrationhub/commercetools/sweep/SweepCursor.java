package io.integrationhub.commercetools.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * How far a sweep has read. Time alone is not enough, because several resources may be modified in the same
 * millisecond, and ids do not grow with time.
 *
 * @param modifiedAt modification time of the last resource that was read
 * @param lastId that resource's id; empty if everything up to {@code modifiedAt} was read
 */
record SweepCursor(Instant modifiedAt, String lastId) {

    /** Always with milliseconds, as commercetools writes and compares times. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static SweepCursor at(Instant from) {
        return new SweepCursor(from, "");
    }

    /**
     * Where the next run begins. After a complete run it begins a little earlier, because the query's index may have
     * contained a resource too late; after an interrupted run it continues exactly where that one stopped.
     */
    SweepCursor next(Duration overlap) {
        return lastId.isEmpty() ? at(modifiedAt.minus(overlap)) : this;
    }

    /** The predicate for resources after this cursor that were modified no later than {@code upper}. */
    String whereUntil(Instant upper) {
        String at = quoted(modifiedAt);
        String after = lastId.isEmpty()
                ? "lastModifiedAt >= " + at
                : "(lastModifiedAt > " + at + " or (lastModifiedAt = " + at + " and id > \"" + lastId + "\"))";
        return after + " and lastModifiedAt <= " + quoted(upper);
    }

    private static String quoted(Instant instant) {
        return '"' + MILLIS.format(instant) + '"';
    }
}
