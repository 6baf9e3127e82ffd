package io.integrationhub.orderexport.broker;

import io.integrationhub.starter.tenant.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each tenant's reports were fetched. */
class PollCursors {

    private static final String SAVE =
            """
            insert into order_report_cursor (tenant, cursor, saved_at) values (?, ?, now())
            on conflict (tenant) do update set cursor = excluded.cursor, saved_at = excluded.saved_at
            """;

    private final JdbcClient jdbc;

    PollCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(TenantId tenant) {
        return jdbc.sql("select cursor from order_report_cursor where tenant = ?")
                .param(tenant.value())
                .query(String.class)
                .optional();
    }

    void save(TenantId tenant, String cursor) {
        jdbc.sql(SAVE).params(tenant.value(), cursor).update();
    }
}
