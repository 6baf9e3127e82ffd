package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Order;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publication ledger in PostgreSQL. */
class JdbcPublicationLedger implements PublicationLedger {

    private static final String PUBLISHED = """
            select event_type, digest, order_version from order_publication
            where tenant = :tenant and order_id = :order
            """;

    private static final String RECORD = """
            insert into order_publication as known (tenant, order_id, event_type, digest, order_version, published_at)
            values (:tenant, :order, :eventType, :digest, :version, now())
            on conflict (tenant, order_id, event_type) do update
            set digest = excluded.digest, order_version = excluded.order_version, published_at = excluded.published_at
            where known.order_version <= excluded.order_version
            """;

    private final JdbcClient jdbc;

    JdbcPublicationLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Published> published(TenantId tenant, Order order) {
        Map<String, Published> published = new HashMap<>();
        jdbc.sql(PUBLISHED)
                .param("tenant", tenant.value())
                .param("order", order.id().value())
                .query(row -> {
                    published.put(
                            row.getString("event_type"),
                            new Published(row.getString("digest"), row.getLong("order_version")));
                });
        return published;
    }

    @Override
    public void record(TenantId tenant, Order order, String eventType, String digest) {
        jdbc.sql(RECORD)
                .param("tenant", tenant.value())
                .param("order", order.id().value())
                .param("eventType", eventType)
                .param("digest", digest)
                .param("version", order.version())
                .update();
    }
}
