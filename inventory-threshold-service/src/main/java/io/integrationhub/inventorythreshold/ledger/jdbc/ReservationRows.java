package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of reservations, as far as they change in the transaction that changes their orders. */
record ReservationRows(JdbcClient jdbc) {

    private static final String CONFIRM = """
            update stock_reservation
            set pending_action = case state when 'confirmed' then null else 'confirm' end, due_at = now()
            where tenant = :tenant and order_id = :order and state <> 'consumed'
              and (pending_action = 'release' or pending_action is null and state <> 'confirmed')
            """;

    private static final String CONSUME = """
            update stock_reservation set state = 'consumed', pending_action = null
            where tenant = :tenant and order_id = :order and state <> 'consumed'
            """;

    private static final String PURGE = """
            delete from stock_reservation reservation
            where tenant = :tenant and state = 'consumed'
              and not exists (select 1 from stock_order
                              where stock_order.tenant = reservation.tenant
                                and stock_order.order_id = reservation.order_id)
            """;

    /** The order exists. */
    void confirm(TenantId tenant, OrderId order) {
        update(CONFIRM, tenant, order);
    }

    /** The master has the order, which replaces its reservation. */
    void consume(TenantId tenant, OrderId order) {
        update(CONSUME, tenant, order);
    }

    /** Deletes consumed reservations whose orders are deleted. */
    void purgeConsumed(TenantId tenant) {
        jdbc.sql(PURGE).param("tenant", tenant.value()).update();
    }

    private void update(String sql, TenantId tenant, OrderId order) {
        jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("order", order.value())
                .update();
    }
}
