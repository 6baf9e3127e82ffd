package io.integrationhub.taxadapter.ledger;

import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.taxadapter.tax.OrderId;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan in PostgreSQL, by the database's clock. */
record JdbcAuditPlan(JdbcClient jdbc) implements AuditPlan {

    private static final String DUE =
            """
            select entry.order_id from tax_order entry
            join lateral (select max(document.kept_at) as kept_at from tax_document document
                          where document.tenant = entry.tenant and document.order_id = entry.order_id) last on true
            where entry.tenant = :tenant
              and greatest(last.kept_at, entry.audited_at) < now() - :every * interval '1 millisecond'
              and last.kept_at > now() - :age * interval '1 millisecond'
            order by entry.audited_at nulls first
            limit :most
            """;

    private static final String ASKED =
            "update tax_order set audited_at = now() where tenant = :tenant and order_id = :order";

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
        jdbc.sql(ASKED).param("tenant", tenant.value()).param("order", order.value()).update();
    }
}
