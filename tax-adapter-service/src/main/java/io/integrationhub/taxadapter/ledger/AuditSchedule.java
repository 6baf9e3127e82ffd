package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.order.OrderId;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which orders are due for an audit, by the clock of the database. */
public final class AuditSchedule {

    private static final String DUE = """
            select order_id from tax_order
            where tenant = :tenant
              and audited_at < now() - :interval * interval '1 millisecond'
              and saved_at > now() - :window * interval '1 millisecond'
            order by audited_at
            limit :limit
            """;

    private static final String MARK_AUDITED = """
            update tax_order set audited_at = now()
            where tenant = :tenant and order_id = :order and audited_at is not null
            """;

    private static final String CLOSE = """
            update tax_order set audited_at = null
            where tenant = :tenant
              and audited_at < now() - :interval * interval '1 millisecond'
              and saved_at <= now() - :window * interval '1 millisecond'
            """;

    private final JdbcClient jdbc;

    AuditSchedule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Orders that were neither saved nor audited within the interval, least recent first. Only reads.
     *
     * @param window age of the last saved document up to which an order is audited
     */
    public List<OrderId> due(TenantId tenant, Duration interval, Duration window, int limit) {
        return sql(DUE, tenant, interval, window)
                .param("limit", limit)
                .query((row, _) -> new OrderId(row.getString(1)))
                .list();
    }

    /** Ends the audits of orders outside the window, until another of their documents is saved. */
    public void close(TenantId tenant, Duration interval, Duration window) {
        sql(CLOSE, tenant, interval, window).update();
    }

    /** Records that an audit was started. Repeating it changes nothing. */
    public void markAudited(TenantId tenant, OrderId order) {
        jdbc.sql(MARK_AUDITED)
                .param("tenant", tenant.value())
                .param("order", order.value())
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, Duration interval, Duration window) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("interval", interval.toMillis())
                .param("window", window.toMillis());
    }
}
