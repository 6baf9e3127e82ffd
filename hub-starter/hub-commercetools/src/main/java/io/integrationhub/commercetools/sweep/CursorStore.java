package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.TenantId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the cursors in the service's database. */
class CursorStore {

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
        database.sql("""
                        insert into sweep_cursor (tenant, sweep, modified_at, last_id, saved_at)
                        values (:tenant, :sweep, :modifiedAt, :lastId, :savedAt)
                        on conflict (tenant, sweep)
                        do update set modified_at = :modifiedAt, last_id = :lastId, saved_at = :savedAt
                        """)
                .param("tenant", tenant.value())
                .param("sweep", sweep)
                .param("modifiedAt", Timestamp.from(cursor.modifiedAt()))
                .param("lastId", cursor.lastId())
                .param("savedAt", Timestamp.from(clock.instant()))
                .update();
    }
}
