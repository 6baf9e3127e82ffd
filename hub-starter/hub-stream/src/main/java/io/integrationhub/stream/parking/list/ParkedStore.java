package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code parked_record}. */
final class ParkedStore {

    private static final String INSERT = """
            insert into parked_record (tenant, inlet, source_topic, source_partition, source_offset, record_key, body,
                body_left_out, headers, code, detail, retryable, attempts, correlation_id, received_at,
                first_failed_at, parked_at, state, changed_at, changed_by)
            values (:tenant, :inlet, :topic, :partition, :offset, :key, :body, :bodyLeftOut, :headers::jsonb, :code,
                :detail, :retryable, :attempts, :correlationId, :receivedAt, :firstFailedAt, :parkedAt, 'PARKED', :now,
                :by)
            on conflict (source_topic, source_partition, source_offset, received_at) do nothing
            """;

    private static final String PARK_AGAIN = """
            update parked_record set state = 'PARKED', code = :code, detail = :detail, retryable = :retryable,
                attempts = attempts + :attempts, parked_at = :parkedAt, changed_at = :now, changed_by = :by
            where id = :id and parked_at < :parkedAt and state <> 'DISCARDED'
            """;

    private static final String CHANGE = """
            update parked_record set state = :to, note = :note, changed_at = :at, changed_by = :by
            where id = :id and state in ('PARKED', 'REPLAYED')
            """;

    private static final String LIST = """
            select id, tenant, inlet, source_topic, source_partition, source_offset, record_key, headers, code, detail,
                retryable, attempts, correlation_id, received_at, first_failed_at, parked_at, state, replays,
                changed_at, changed_by, note, coalesce(octet_length(body), 0) as size
            from parked_record where id < :olderThan and %s order by id desc limit :limit
            """;

    /** Includes REPLAYED: after a crash such a record may never have been published. */
    private static final String COUNT_REPLAYABLE =
            "select count(*) from parked_record where state in ('PARKED', 'REPLAYED') and %s";

    private static final String CLAIM = """
            update parked_record
            set state = 'REPLAYED', published = false, replays = replays + 1, changed_at = :now, changed_by = :by
            where id in (
                select id from parked_record where state in ('PARKED', 'REPLAYED') and %s
                order by id limit :limit for update skip locked)
            returning id, inlet, source_topic, source_partition, source_offset, record_key, body, body_left_out, headers,
                correlation_id
            """;

    private static final String DELETE_OLD = """
            delete from parked_record where state in ('RESOLVED', 'SUPERSEDED', 'DISCARDED') and changed_at < :before
            """;

    private static final String SUPERSEDE = """
            update parked_record set state = 'SUPERSEDED', note = :note, changed_at = :at, changed_by = :by
            where tenant = :tenant and inlet = :inlet and record_key = :key and state = 'PARKED' and parked_at < :since
            """;

    private static final String WAITING_KEYS = """
            select distinct tenant, inlet, record_key from parked_record
            where state = 'PARKED' and record_key is not null and inlet in (:inlets) limit :limit
            """;

    private static final String WAITING = """
            select tenant, inlet, count(*) as waiting from parked_record where state = 'PARKED' group by tenant, inlet
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ParkedRows rows;

    ParkedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new ParkedRows(json);
    }

    /** Repeatable: the same coordinates are the same row, and what people decided is kept. */
    void insert(ParkedMessage.Parked parked, String by, Instant now) {
        jdbc.sql(INSERT)
                .params(values(parked))
                .params(reason(parked))
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    private Map<String, @Nullable Object> values(ParkedMessage.Parked parked) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("tenant", parked.inlet().tenant().value());
        values.put("inlet", parked.inlet().name());
        values.put("topic", parked.origin().topic());
        values.put("partition", parked.origin().partition());
        values.put("offset", parked.origin().offset());
        values.put("key", parked.isKeyless() ? null : parked.message().key());
        values.put("body", parked.isBodiless() ? null : parked.message().body());
        values.put("bodyLeftOut", parked.isBodyLeftOut());
        values.put("headers", json.writeValueAsString(parked.headers()));
        values.put("correlationId", parked.message().correlationId());
        values.put("receivedAt", ParkedQuery.timestamp(parked.receivedAt()));
        return values;
    }

    private static Map<String, @Nullable Object> reason(ParkedMessage.Parked parked) {
        ParkReason reason = parked.reason();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", reason.code());
        values.put("detail", reason.detail());
        values.put("retryable", reason.retryable());
        values.put("attempts", reason.attempts());
        values.put("firstFailedAt", ParkedQuery.timestamp(reason.firstFailedAt()));
        values.put("parkedAt", ParkedQuery.timestamp(parked.parkedAt()));
        return values;
    }

    /** A replay was parked. Repeatable, also late: only a later parking changes the row. */
    void parkAgain(long id, ParkedMessage.Parked parked, String by, Instant now) {
        jdbc.sql(PARK_AGAIN)
                .params(reason(parked))
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /**
     * A change of state.
     *
     * @param to the new state
     * @param note the reason
     * @param by who made the change
     * @param at when it was made
     */
    record Change(State to, String note, String by, Instant at) {}

    /**
     * Changes a record that waits or is being replayed; one that is resolved or discarded stays as it is.
     *
     * @return whether it was changed
     */
    boolean change(long id, Change change) {
        int changed = jdbc.sql(CHANGE)
                .param("to", change.to().name())
                .param("note", change.note())
                .param("at", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("id", id)
                .update();
        return changed == 1;
    }

    List<ParkedRecord> list(ParkedFilter filter, long olderThan, int limit) {
        ParkedQuery query = ParkedQuery.of(filter);
        return jdbc.sql(LIST.formatted(query.condition()))
                .params(query.params())
                .param("olderThan", olderThan)
                .param("limit", limit)
                .query((row, _) -> rows.record(row))
                .list();
    }

    int countReplayable(ParkedFilter filter) {
        ParkedQuery query = ParkedQuery.of(filter);
        return jdbc.sql(COUNT_REPLAYABLE.formatted(query.condition()))
                .params(query.params())
                .query(Integer.class)
                .single();
    }

    /** Claims records for a replay, oldest first; concurrent calls get different records. */
    List<Replayable> claim(ParkedQuery query, int limit, String by, Instant now) {
        return jdbc.sql(CLAIM.formatted(query.condition()))
                .params(query.params())
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query((row, _) -> rows.replayable(row))
                .list();
    }

    /** The broker has a replayed record again. */
    void published(long id) {
        jdbc.sql("update parked_record set published = true where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Closes the waiting records of a key that were parked before a time.
     *
     * @return their number
     */
    int supersede(ParkedKey key, Instant parkedBefore, Change change) {
        return jdbc.sql(SUPERSEDE)
                .param("note", change.note())
                .param("at", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("tenant", key.inlet().tenant().value())
                .param("inlet", key.inlet().name())
                .param("key", key.key())
                .param("since", Timestamp.from(parkedBefore))
                .update();
    }

    /** The keys of records that wait, of some inlets. */
    List<ParkedKey> waitingKeys(Set<String> inlets, int limit) {
        return jdbc.sql(WAITING_KEYS)
                .param("inlets", inlets)
                .param("limit", limit)
                .query((row, _) -> new ParkedKey(ParkedRows.inlet(row), row.getString("record_key")))
                .list();
    }

    /** Deletes records that were resolved, superseded or discarded before this time; returns their number. */
    int deleteEnded(Instant before) {
        return jdbc.sql(DELETE_OLD).param("before", Timestamp.from(before)).update();
    }

    Optional<byte[]> body(long id) {
        return jdbc.sql("select body from parked_record where id = :id and body is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** The number of waiting records per inlet. */
    Map<InletId, Long> waiting() {
        Map<InletId, Long> waiting = new HashMap<>();
        jdbc.sql(WAITING).query(row -> {
            waiting.put(ParkedRows.inlet(row), row.getLong("waiting"));
        });
        return waiting;
    }
}
