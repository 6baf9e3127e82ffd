package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an order's reservation, as part of the transaction that says so of the order. */
record ReservationRows(JdbcClient jdbc) {

    /** One that may be under way to the master still is released when it surely arrived. */
    private static final String RELEASE = """
            update stock_reservation
            set next = 'release',
                due_at = case state when 'taking' then now() + interval '30 seconds' else now() end
            where tenant = :tenant and order_id = :order and state <> 'used'
              and next is distinct from 'release'
            """;

    private static final String CONFIRM = """
            update stock_reservation
            set next = case state when 'confirmed' then null else 'confirm' end, due_at = now()
            where tenant = :tenant and order_id = :order and state <> 'used'
              and (next = 'release' or next is null and state <> 'confirmed')
            """;

    private static final String USE = """
            update stock_reservation set state = 'used', next = null
            where tenant = :tenant and order_id = :order and state <> 'used'
            """;

    private static final String FORGET = """
            delete from stock_reservation kept where tenant = :tenant and state = 'used'
              and not exists (select 1 from stock_order entry
                              where entry.tenant = kept.tenant and entry.order_id = kept.order_id)
            """;

    /** The order will not come, or is called off. */
    void release(TenantId tenant, OrderId order) {
        update(RELEASE, tenant, order);
    }

    /** The order exists. */
    void confirm(TenantId tenant, OrderId order) {
        update(CONFIRM, tenant, order);
    }

    /** The master has the order, which takes the place of its reservation. */
    void use(TenantId tenant, OrderId order) {
        update(USE, tenant, order);
    }

    /** Those of orders that are forgotten. */
    void forgetUsed(TenantId tenant) {
        jdbc.sql(FORGET).param("tenant", tenant.value()).update();
    }

    private void update(String statement, TenantId tenant, OrderId order) {
        jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("order", order.value())
                .update();
    }
}
