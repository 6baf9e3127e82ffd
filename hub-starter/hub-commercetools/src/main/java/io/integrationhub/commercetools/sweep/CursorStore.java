package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.TenantId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the cursors in the service's database. */
class CursorStore {

    private static final String SAVE = """
            insert into sweep_cursor (tenant, sweep, modified_at, last_id, saved_at)
            values (:tenant, :sweep, :modifiedAt, :lastId, :savedAt)
            on conflict (tenant, sweep)
            """;

    private static final String MOVE =
            SAVE + "do update set modified_at = :modifiedAt, last_id = :lastId, saved_at = :savedAt";

    private final JdbcClient database;
    private final InstantSource clock;

    CursorStore(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<SweepCursor> find(TenantId tenant, String sweep) {
        return database.sql("select modified_at, last_id from sweep_cursor where tenant = :tenant and sweep = :sweep")
                .param("tenant", tenant.value())
                .param("sweep", sweep)
                .query((row, _) ->
                        new SweepCursor(row.getTimestamp("modified_at").toInstant(), row.getString("last_id")))
                .optional();
    }

    void save(TenantId tenant, String sweep, SweepCursor cursor) {
        save(MOVE, tenant, sweep, cursor);
    }

    /** Saves a cursor unless there is one. */
    void saveFirst(TenantId tenant, String sweep, SweepCursor cursor) {
        save(SAVE + "do nothing", tenant, sweep, cursor);
    }

    private void save(String statement, TenantId tenant, String sweep, SweepCursor cursor) {
        database.sql(statement)
                .param("tenant", tenant.value())
                .param("sweep", sweep)
                .param("modifiedAt", Timestamp.from(cursor.modifiedAt()))
                .param("lastId", cursor.lastId())
                .param("savedAt", Timestamp.from(clock.instant()))
                .update();
    }
}
