package io.integrationhub.customersync.customer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How recent a state of the master is.
 *
 * @param sequence a number that grows with each change, if the master has one
 * @param time when the master changed it, if it states that
 */
public record SourceVersion(Optional<Long> sequence, Optional<Instant> time) {

    /** The master states neither a number nor a time: what arrives later counts as newer. */
    public static final SourceVersion UNKNOWN = new SourceVersion(Optional.empty(), Optional.empty());

    public SourceVersion {
        // As exactly as the database keeps it, which rounds: a repeated state must not look older than itself.
        time = time.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether the other one is surely newer. */
    public boolean isOlderThan(SourceVersion other) {
        if (sequence.isPresent() && other.sequence.isPresent()) {
            return sequence.get() < other.sequence.get();
        }
        return time.isPresent() && other.time.isPresent() && time.get().isBefore(other.time.get());
    }

    /** This one, completed by what only the other one states. */
    public SourceVersion orElse(SourceVersion other) {
        return new SourceVersion(sequence.or(other::sequence), time.or(other::time));
    }
}
