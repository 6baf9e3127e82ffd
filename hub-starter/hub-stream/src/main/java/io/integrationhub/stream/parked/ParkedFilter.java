package io.integrationhub.stream.parked;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.parked.ParkedRecord.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Selects parked records; an empty component does not restrict.
 *
 * @param ids records with these ids
 * @param tenant records of this tenant
 * @param inlet records from this inlet
 * @param code records parked with this fault code
 * @param state records in this state
 * @param from records parked at this time or later
 * @param until records parked before this time
 */
public record ParkedFilter(
        Set<Long> ids,
        Optional<TenantId> tenant,
        Optional<String> inlet,
        Optional<String> code,
        Optional<State> state,
        Optional<Instant> from,
        Optional<Instant> until) {

    public ParkedFilter {
        ids = Set.copyOf(ids);
    }

    /** All parked records. */
    public static ParkedFilter all() {
        return new ParkedFilter(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The parked record with this id. */
    public static ParkedFilter id(long id) {
        return new ParkedFilter(
                Set.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same filter for one state. */
    public ParkedFilter in(State only) {
        return new ParkedFilter(ids, tenant, inlet, code, Optional.of(only), from, until);
    }

    /** Whether it is narrow enough for a replay: an empty filter must not replay everything by mistake. */
    public boolean isRestricting() {
        return !ids.isEmpty() || inlet.isPresent() || code.isPresent() || from.isPresent() || until.isPresent();
    }
}
