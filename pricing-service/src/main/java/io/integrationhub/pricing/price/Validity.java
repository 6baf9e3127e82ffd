package io.integrationhub.pricing.price;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a price is valid, to the millisecond as at commercetools.
 *
 * @param from first moment; empty if it has no beginning
 * @param until first moment at which it is not valid any more; empty if it has no end
 */
public record Validity(Optional<Instant> from, Optional<Instant> until) implements Comparable<Validity> {

    /** Without a beginning and an end: a price for whenever no dated one is valid. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    private static final Comparator<Validity> BY_TIME =
            Comparator.comparing(Validity::start).thenComparing(Validity::end);

    public Validity {
        from = from.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        until = until.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("validUntil is not later than validFrom");
        }
    }

    /** Whether it has a beginning or an end. A price without dates is in conflict with none that has dates. */
    public boolean hasDates() {
        return from.isPresent() || until.isPresent();
    }

    /** Whether commercetools rejects two prices of one scope with these validities. */
    public boolean conflictsWith(Validity other) {
        return equals(other) || hasDates() && other.hasDates() && overlaps(other);
    }

    boolean endsBefore(Validity other) {
        return end().isBefore(other.end());
    }

    boolean beginsAfter(Validity other) {
        return start().isAfter(other.start());
    }

    private boolean overlaps(Validity other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }

    private Instant start() {
        return from.orElse(Instant.MIN);
    }

    private Instant end() {
        return until.orElse(Instant.MAX);
    }

    @Override
    public int compareTo(Validity other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return hasDates()
                ? from.map(Instant::toString).orElse("…") + " to "
                        + until.map(Instant::toString).orElse("…")
                : "always";
    }
}
