package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as an SQL condition; values are always parameters.
 *
 * @param condition the condition of the where clause
 * @param params its parameters
 */
record ParkedQuery(String condition, Map<String, Object> params) {

    private static final Instant MAX_TIMESTAMP = Instant.parse("9999-12-31T00:00:00Z");

    static ParkedQuery of(ParkedFilter filter) {
        Conditions conditions = new Conditions();
        if (!filter.ids().isEmpty()) {
            conditions.add("id in (:ids)", "ids", filter.ids());
        }
        filter.tenant().ifPresent(tenant -> conditions.add("tenant = :tenant", "tenant", tenant.value()));
        filter.inlet().ifPresent(inlet -> conditions.add("inlet = :inlet", "inlet", inlet));
        filter.code().ifPresent(code -> conditions.add("code = :code", "code", code));
        filter.state().ifPresent(state -> conditions.add("state = :state", "state", state.name()));
        filter.from().ifPresent(from -> conditions.add("parked_at >= :from", "from", timestamp(from)));
        filter.until().ifPresent(until -> conditions.add("parked_at < :until", "until", timestamp(until)));
        return conditions.query();
    }

    /** Limits the time to what the database can represent. */
    static Timestamp timestamp(Instant time) {
        Instant bounded = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
        return Timestamp.from(bounded.isAfter(MAX_TIMESTAMP) ? MAX_TIMESTAMP : bounded);
    }

    /** Records that may succeed later, have waited long enough and have not been replayed too often. */
    static ParkedQuery dueForReplay(Instant unchangedSince, int maxReplays) {
        Conditions conditions = new Conditions();
        conditions.add("state = :state", "state", State.PARKED.name());
        conditions.add("retryable and changed_at < :unchangedSince", "unchangedSince", Timestamp.from(unchangedSince));
        conditions.add("replays < :maxReplays", "maxReplays", maxReplays);
        return conditions.query();
    }

    /** Records whose replay was claimed but never published: the process ended in between. */
    static ParkedQuery interrupted(Instant unchangedSince) {
        Conditions conditions = new Conditions();
        conditions.add("state = :state", "state", State.REPLAYED.name());
        conditions.add(
                "not published and changed_at < :unchangedSince", "unchangedSince", Timestamp.from(unchangedSince));
        return conditions.query();
    }

    /** Collects conditions that must all be met. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>(List.of("true"));
        private final Map<String, Object> params = new HashMap<>();

        void add(String condition, String param, Object value) {
            all.add(condition);
            params.put(param, value);
        }

        ParkedQuery query() {
            return new ParkedQuery(String.join(" and ", all), Map.copyOf(params));
        }
    }
}
