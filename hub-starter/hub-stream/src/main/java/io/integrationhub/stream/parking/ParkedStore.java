package io.integrationhub.stream.parking;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.ParkReason;
import io.integrationhub.stream.ParkedFilter;
import io.integrationhub.stream.ParkedRecord;
import io.integrationhub.stream.ParkedRecord.Origin;
import io.integrationhub.stream.ParkedRecord.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code parked_record}. */
final class ParkedStore {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String COLUMNS =
            "id, tenant, inlet, source_topic, source_partition, source_offset, record_key, headers,"
                    + " code, detail, retryable, attempts, correlation_id, received_at,"
                    + " first_failed_at, parked_at, state, replays, changed_at, changed_by, note,"
                    + " coalesce(octet_length(body), 0) as size";

    /** Also one whose replay was taken and, because of a crash, perhaps never published. */
    private static final String REPLAYABLE = "state in ('PARKED', 'REPLAYED')";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ParkedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Repeatable: the same coordinates are the same row, and what people decided stays. */
    void insert(ParkedMessage.Parked parked, String by, Instant now) {
        jdbc.sql("""
                        insert into parked_record (tenant, inlet, source_topic, source_partition, source_offset, record_key, body,
                            body_left_out, headers, code, detail, retryable, attempts, correlation_id, received_at,
                            first_failed_at, parked_at, state, changed_at, changed_by)
                        values (:tenant, :inlet, :topic, :partition, :offset, :key, :body, :bodyLeftOut, :headers::jsonb, :code,
                            :detail, :retryable, :attempts, :correlationId, :receivedAt, :firstFailedAt, :parkedAt, 'PARKED', :now,
                            :by)
                        on conflict (source_topic, source_partition, source_offset) do nothing\
                        """)
                .params(values(parked))
                .params(reason(parked))
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    private Map<String, @Nullable Object> values(ParkedMessage.Parked parked) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("tenant", parked.flow().tenant().value());
        values.put("inlet", parked.flow().inlet());
        values.put("topic", parked.origin().topic());
        values.put("partition", parked.origin().partition());
        values.put("offset", parked.origin().offset());
        values.put("key", parked.keyless() ? null : parked.message().key());
        values.put("body", parked.bodiless() ? null : parked.message().body());
        values.put("bodyLeftOut", parked.bodyLeftOut());
        values.put("headers", json.writeValueAsString(parked.headers()));
        values.put("correlationId", parked.message().correlationId());
        values.put("receivedAt", Timestamp.from(parked.receivedAt()));
        return values;
    }

    private static Map<String, @Nullable Object> reason(ParkedMessage.Parked parked) {
        ParkReason reason = parked.reason();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", reason.code());
        values.put("detail", reason.detail());
        values.put("retryable", reason.retryable());
        values.put("attempts", reason.attempts());
        values.put("firstFailedAt", Timestamp.from(reason.firstFailedAt()));
        values.put("parkedAt", Timestamp.from(parked.parkedAt()));
        return values;
    }

    /** A replay was parked again. Repeatable, also late: only a later parking changes the row. */
    void parkAgain(long id, ParkedMessage.Parked parked, String by, Instant now) {
        jdbc.sql("""
                        update parked_record set state = 'PARKED', code = :code, detail = :detail, retryable = :retryable,
                            attempts = attempts + :attempts, parked_at = :parkedAt, changed_at = :now, changed_by = :by
                        where id = :id and parked_at < :parkedAt and state <> 'DISCARDED'\
                        """)
                .params(reason(parked))
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /**
     * What becomes of a record.
     *
     * @param to its new state
     * @param note why
     * @param by who says so
     * @param at when
     */
    record Change(State to, String note, String by, Instant at) {}

    /**
     * Changes a record that waits or is on its way again; what is resolved or discarded stays. @return whether it was
     * so
     */
    boolean change(long id, Change change) {
        return jdbc.sql("""
                                update parked_record set state = :to, note = :note, changed_at = :at, changed_by = :by
                                where id = :id and state in ('PARKED', 'REPLAYED')\
                                """)
                        .param("to", change.to().name())
                        .param("note", change.note())
                        .param("at", Timestamp.from(change.at()))
                        .param("by", change.by())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<ParkedRecord> list(ParkedFilter filter, long olderThan, int limit) {
        ParkedQuery query = ParkedQuery.of(filter);
        return jdbc.sql("select "
                        + COLUMNS
                        + " from parked_record where id < :olderThan and "
                        + query.condition()
                        + " order by id desc limit :limit")
                .params(query.params())
                .param("olderThan", olderThan)
                .param("limit", limit)
                .query(this::parkedRecord)
                .list();
    }

    int countReplayable(ParkedFilter filter) {
        ParkedQuery query = ParkedQuery.of(filter);
        return jdbc.sql("select count(*) from parked_record where " + REPLAYABLE + " and " + query.condition())
                .params(query.params())
                .query(Integer.class)
                .single();
    }

    /** Takes records for a replay, oldest first; two who do so at once get different ones. */
    List<Replayable> claim(ParkedQuery query, int limit, String by, Instant now) {
        return jdbc.sql("update parked_record set state = 'REPLAYED', replays = replays + 1,"
                        + " changed_at = :now, changed_by = :by where id in (select id from"
                        + " parked_record where "
                        + REPLAYABLE
                        + " and "
                        + query.condition()
                        + " order by id limit :limit for update skip locked) returning id,"
                        + " source_topic, source_partition, source_offset, record_key,"
                        + " body, body_left_out, headers, correlation_id")
                .params(query.params())
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(this::replayable)
                .list();
    }

    Optional<byte[]> body(long id) {
        return jdbc.sql("select body from parked_record where id = :id and body is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** How many wait, per flow. */
    Map<FlowId, Long> waiting() {
        Map<FlowId, Long> waiting = new HashMap<>();
        jdbc.sql("select tenant, inlet, count(*) as waiting from parked_record where state ="
                        + " 'PARKED' group by tenant, inlet")
                .query(row -> {
                    waiting.put(flow(row), row.getLong("waiting"));
                });
        return waiting;
    }

    private static FlowId flow(ResultSet row) throws SQLException {
        return new FlowId(new TenantId(row.getString("tenant")), row.getString("inlet"));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(row.getString("source_topic"), row.getInt("source_partition"), row.getLong("source_offset"));
    }

    private ParkedRecord parkedRecord(ResultSet row, int number) throws SQLException {
        ParkReason reason = new ParkReason(
                row.getString("code"),
                row.getString("detail"),
                row.getBoolean("retryable"),
                row.getInt("attempts"),
                row.getTimestamp("first_failed_at").toInstant());
        return new ParkedRecord(
                row.getLong("id"),
                flow(row),
                origin(row),
                Optional.ofNullable(row.getString("record_key")).orElse(""),
                row.getInt("size"),
                json.readValue(row.getString("headers"), HEADERS),
                reason,
                row.getString("correlation_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("parked_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("replays"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getString("note"));
    }

    private Replayable replayable(ResultSet row, int number) throws SQLException {
        return new Replayable(
                row.getLong("id"),
                origin(row),
                row.getString("record_key"),
                row.getBytes("body"),
                row.getBoolean("body_left_out"),
                json.readValue(row.getString("headers"), HEADERS),
                row.getString("correlation_id"));
    }
}
