package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The return ledger in PostgreSQL. */
class JdbcReturnLedger implements ReturnLedger {

    private static final String ANSWERED =
            "select return_id from order_return where tenant = :tenant and order_id = :order";

    private static final String HAS_REJECTED = """
            select exists (select 1 from order_return
                           where tenant = :tenant and order_id = :order and rejection is not null)
            """;

    private static final String RECORD = """
            insert into order_return (tenant, order_id, return_id, rejection)
            values (:tenant, :order, :return, nullif(:rejection, ''))
            on conflict (tenant, order_id, return_id) do update set rejection = excluded.rejection
            """;

    private static final String CLEAR = """
            delete from order_return where tenant = :tenant and order_id = :order and rejection is not null
            """;

    private final JdbcClient jdbc;

    JdbcReturnLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> answered(TenantId tenant, OrderId id) {
        return Set.copyOf(sql(ANSWERED, tenant, id).query(String.class).list());
    }

    @Override
    public boolean hasRejected(TenantId tenant, OrderId id) {
        return sql(HAS_REJECTED, tenant, id).query(Boolean.class).single();
    }

    @Override
    public void recordSent(TenantId tenant, OrderId id, String returnId) {
        sql(RECORD, tenant, id).param("return", returnId).param("rejection", "").update();
    }

    @Override
    public void recordRejected(TenantId tenant, OrderId id, String returnId, Rejection rejection) {
        sql(RECORD, tenant, id)
                .param("return", returnId)
                .param("rejection", rejection.text())
                .update();
    }

    @Override
    public void clearRejections(TenantId tenant, OrderId id) {
        sql(CLEAR, tenant, id).update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId id) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", id.value());
    }
}
