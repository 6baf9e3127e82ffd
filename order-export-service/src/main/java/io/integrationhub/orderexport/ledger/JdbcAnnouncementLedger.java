package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Order;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The announcements in PostgreSQL. */
class JdbcAnnouncementLedger implements AnnouncementLedger {

    private static final String TELL = """
            insert into order_announcement as known (tenant, order_id, fact, digest, order_version, announced_at)
            values (?, ?, ?, ?, ?, now())
            on conflict (tenant, order_id, fact) do update
            set digest = excluded.digest, order_version = excluded.order_version, announced_at = excluded.announced_at
            where known.order_version <= excluded.order_version
            """;

    private final JdbcClient jdbc;

    JdbcAnnouncementLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Told> told(TenantId tenant, Order order) {
        Map<String, Told> told = new HashMap<>();
        jdbc.sql("select fact, digest, order_version from order_announcement where tenant =" + " ? and order_id = ?")
                .params(tenant.value(), order.id().value())
                .query(row -> {
                    told.put(row.getString("fact"), new Told(row.getString("digest"), row.getLong("order_version")));
                });
        return told;
    }

    @Override
    public void tell(TenantId tenant, Order order, String fact, String digest) {
        jdbc.sql(TELL)
                .params(tenant.value(), order.id().value(), fact, digest, order.version())
                .update();
    }
}
