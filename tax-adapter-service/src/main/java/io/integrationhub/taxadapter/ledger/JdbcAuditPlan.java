package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.OrderId;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan in PostgreSQL, by the database's clock. */
record JdbcAuditPlan(JdbcClient jdbc) implements AuditPlan {

    private static final String DUE = """
            select order_id from tax_order
            where tenant = :tenant
              and asked_at < now() - :every * interval '1 millisecond'
              and kept_at > now() - :age * interval '1 millisecond'
            order by asked_at
            limit :most
            """;

    private static final String ASKED = """
            update tax_order set asked_at = now()
            where tenant = :tenant and order_id = :order and asked_at is not null
            """;

    private static final String CLOSE = """
            update tax_order set asked_at = null
            where tenant = :tenant
              and asked_at < now() - :every * interval '1 millisecond'
              and kept_at <= now() - :age * interval '1 millisecond'
            """;

    @Override
    public List<OrderId> due(TenantId tenant, Duration every, Duration age, int most) {
        return jdbc.sql(DUE)
                .param("tenant", tenant.value())
                .param("every", every.toMillis())
                .param("age", age.toMillis())
                .param("most", most)
                .query((row, _) -> new OrderId(row.getString(1)))
                .list();
    }

    @Override
    public void asked(TenantId tenant, OrderId order) {
        jdbc.sql(ASKED)
                .param("tenant", tenant.value())
                .param("order", order.value())
                .update();
    }

    @Override
    public void close(TenantId tenant, Duration every, Duration age) {
        jdbc.sql(CLOSE)
                .param("tenant", tenant.value())
                .param("every", every.toMillis())
                .param("age", age.toMillis())
                .update();
    }
}
