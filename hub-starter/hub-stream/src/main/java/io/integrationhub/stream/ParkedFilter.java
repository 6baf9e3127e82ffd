package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.ParkedRecord.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which parked records are meant; what is empty does not restrict.
 *
 * @param ids only these
 * @param tenant only of this tenant
 * @param inlet only from this inlet
 * @param code only with this reason
 * @param state only in this state
 * @param from parked then or later
 * @param until parked before
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

    /** All of them. */
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

    /** One of them. */
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

    /** The same, in this state. */
    public ParkedFilter in(State only) {
        return new ParkedFilter(ids, tenant, inlet, code, Optional.of(only), from, until);
    }

    /** Whether it names anything at all: an empty filter must not replay everything by mistake. */
    public boolean isRestricting() {
        return !ids.isEmpty() || inlet.isPresent() || code.isPresent() || from.isPresent() || until.isPresent();
    }
}
