package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code sweep_cursor}. All times are the database's, because the clocks of the replicas may differ. */
class CursorStore {

    private static final String FIND = """
            select modified_at, last_id, generation from sweep_cursor where tenant = :tenant and sweep = :sweep
            """;
    private static final String SAVE_FIRST = """
            insert into sweep_cursor (tenant, sweep, modified_at, last_id, generation, saved_at)
            values (:tenant, :sweep, :modifiedAt, :lastId, 0, now())
            on conflict do nothing
            """;
    private static final String SAVE = """
            update sweep_cursor set modified_at = :modifiedAt, last_id = :lastId, saved_at = now()
            where tenant = :tenant and sweep = :sweep and generation = :generation
            """;
    private static final String REWIND = """
            insert into sweep_cursor as current (tenant, sweep, modified_at, last_id, generation, saved_at)
            values (:tenant, :sweep, :modifiedAt, :lastId, 0, now())
            on conflict (tenant, sweep) do update
            set modified_at = excluded.modified_at, last_id = excluded.last_id, saved_at = now(),
                generation = current.generation + 1
            """;

    private final JdbcClient database;

    CursorStore(JdbcClient database) {
        this.database = database;
    }

    /** One sweep of one tenant. */
    record Key(TenantId tenant, String sweep) {}

    /**
     * A cursor as it is stored.
     *
     * @param generation grows when an operator moves the cursor
     */
    record Stored(SweepCursor cursor, long generation) {}

    Optional<Stored> find(Key key) {
        return sql(FIND, key)
                .query((row, _) -> new Stored(
                        new SweepCursor(time(row, "modified_at"), row.getString("last_id")), row.getLong("generation")))
                .optional();
    }

    /**
     * Stores where the very first run begins, unless there is a cursor.
     *
     * @param from empty for the present
     */
    void saveFirst(Key key, Optional<Instant> from) {
        sql(SAVE_FIRST, key, SweepCursor.at(from.orElseGet(this::now))).update();
    }

    /**
     * Moves the cursor forward.
     *
     * @param generation the generation of the cursor that the run began with
     * @return false if an operator has moved the cursor since; it is left alone then
     */
    boolean save(Key key, SweepCursor cursor, long generation) {
        return sql(SAVE, key, cursor).param("generation", generation).update() == 1;
    }

    /** Moves the cursor, also under a run, which then ends. */
    void rewind(Key key, SweepCursor cursor) {
        sql(REWIND, key, cursor).update();
    }

    /** How long ago the last resource before each cursor was modified, in seconds. */
    Map<Key, Double> ages() {
        Map<Key, Double> ages = new HashMap<>();
        database.sql("select tenant, sweep, extract(epoch from now() - modified_at) as age from sweep_cursor")
                .query(row -> {
                    Key key = new Key(new TenantId(row.getString("tenant")), row.getString("sweep"));
                    ages.put(key, row.getDouble("age"));
                });
        return ages;
    }

    Instant now() {
        return database.sql("select now() as now")
                .query((row, _) -> time(row, "now"))
                .single();
    }

    private JdbcClient.StatementSpec sql(String sql, Key key) {
        return database.sql(sql).param("tenant", key.tenant().value()).param("sweep", key.sweep());
    }

    private JdbcClient.StatementSpec sql(String sql, Key key, SweepCursor cursor) {
        return sql(sql, key)
                .param("modifiedAt", Timestamp.from(cursor.modifiedAt()))
                .param("lastId", cursor.lastId());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
