package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores cursors in the table {@code poll_cursor}. */
class JdbcPollCursors implements PollCursors {

    private static final String SAVE = """
            insert into poll_cursor (tenant, system, position, saved_at) values (?, ?, ?, now())
            on conflict (tenant, system) do update set position = excluded.position, saved_at = excluded.saved_at
            """;

    private final JdbcClient jdbc;

    JdbcPollCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(TenantId tenant, String system) {
        return jdbc.sql("select position from poll_cursor where tenant = ? and system = ?")
                .params(tenant.value(), system)
                .query(String.class)
                .optional();
    }

    @Override
    public void save(TenantId tenant, String system, String cursor) {
        jdbc.sql(SAVE).params(tenant.value(), system, cursor).update();
    }
}
