package io.integrationhub.stream.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time in which a replica owns a partition, and what it knows about the records that it has read. */
final class Ownership {

    /** What is known about one record. */
    static final class Known {
        final SimulatedRecord record;
        final long deliveredAt;
        final boolean isAmbiguous;
        State state = State.WAITING;
        int counted;
        int parked;

        /** No attempt begins before. */
        long earliest = -1;

        /** An attempt begins by then if there is a place. */
        long latest = -1;

        boolean waitsForSystem;

        /** Its body is being read again. */
        boolean isReading;

        long settledAt = -1;

        Known(SimulatedRecord record, long deliveredAt, boolean isAmbiguous) {
            this.record = record;
            this.deliveredAt = deliveredAt;
            this.isAmbiguous = isAmbiguous;
        }
    }

    /** What happens to a record. */
    enum State {
        WAITING,
        UNDER_WAY,
        PAUSED,
        ENDED
    }

    final @Nullable Ownership previous;
    private final Map<SimulatedRecord, Known> known = new LinkedHashMap<>();

    /** When it ended; -1 before. */
    long endedAt = -1;

    /** Whether all attempts had ended in time when it was revoked. */
    boolean isDrained;

    /** When offsets could last not be stored; -1 if they always could. */
    long storeFailedAt = -1;

    private boolean isIgnorant;

    Ownership(@Nullable Ownership previous) {
        this.previous = previous;
    }

    void delivered(SimulatedRecord record, long now, boolean isAmbiguous) {
        known.put(record, new Known(record, now, isAmbiguous));
    }

    void forgetFrom(long offset) {
        known.keySet().removeIf(record -> record.offset >= offset);
    }

    Optional<Known> of(SimulatedRecord record) {
        return Optional.ofNullable(known.get(record));
    }

    Stream<Known> all() {
        return known.values().stream();
    }

    /** The new owner cannot read what earlier ones have stored. */
    static void forget(@Nullable Ownership owner) {
        if (owner != null) {
            owner.isIgnorant = true;
        }
    }

    /** Whether an earlier owner may have failed to store that this record is settled. */
    static boolean mayRepeat(Ownership current, SimulatedRecord record, long recent) {
        Ownership owner = current.previous;
        if (current.isIgnorant) {
            return true;
        }
        while (owner != null && owner.of(record).isEmpty()) {
            owner = owner.previous;
        }
        if (owner == null) {
            return true;
        }
        Known last = owner.of(record).orElseThrow();
        return last.state != State.ENDED
                || last.settledAt < 0
                || last.settledAt <= owner.storeFailedAt
                || last.settledAt >= owner.endedAt - (owner.isDrained ? 0 : recent);
    }
}
