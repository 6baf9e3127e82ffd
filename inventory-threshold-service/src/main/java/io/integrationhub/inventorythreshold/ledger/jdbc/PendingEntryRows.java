package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Which positions' entries may be out of date, and when they have to be written. */
record PendingEntryRows(PositionRows positions) {

    /** commercetools deducts what an order takes within 10 s; this leaves some time to spare. */
    static final String IN_TRANSIT = """
            (select coalesce(sum(hold.quantity), 0) from stock_hold hold
             join stock_order on stock_order.tenant = hold.tenant and stock_order.order_id = hold.order_id
             where hold.tenant = position.tenant and hold.sku = position.sku and hold.channel = position.channel
               and stock_order.held_at > now() - interval '15 seconds')
            """;

    /** commercetools sends no Message when a reservation of a cart expires, so its entry is read again. */
    static final String CART_RESERVATION_INTERVAL = "interval '1 minute'";

    private static final String MARK_WRITTEN = """
            update stock_position position
            set write_due_at = case when %s > 0 then now() + interval '30 seconds'
                                    when reserved_in_carts > 0 then now() + %s end
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and (write_due_at is not null or %1$s > 0) and (changed_at is null or changed_at <= :began)
            """.formatted(IN_TRANSIT, CART_RESERVATION_INTERVAL);

    /** Skips locked rows: whoever holds the lock makes them due anyway. */
    private static final String MARK_ALL_PENDING = """
            update stock_position set write_due_at = now()
            where (tenant, sku, channel) in (
                select tenant, sku, channel from stock_position where tenant = :tenant and write_due_at > now()
                for update skip locked)
            """;

    private static final String MARK_PENDING = """
            update stock_position set write_due_at = now()
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and write_due_at > now()
            """;

    private static final String CLAIM = """
            update stock_position set write_due_at = now() + interval '5 minutes'
            where (tenant, sku, channel) in (
                select tenant, sku, channel from stock_position where tenant = :tenant and write_due_at <= now()
                order by write_due_at limit :limit for update skip locked)
            returning sku, channel
            """;

    /** The caller has the positions locked. */
    void markWritten(TenantId tenant, Set<Position> written, Instant began) {
        positions
                .statement(MARK_WRITTEN, tenant, written)
                .param("began", utc(began))
                .update();
    }

    Set<Position> claim(TenantId tenant, int limit) {
        return new TreeSet<>(positions
                .statement(CLAIM, tenant)
                .param("limit", limit)
                .query((row, _) -> PositionRows.position(row))
                .list());
    }

    /** The caller has the positions locked. */
    void markPending(TenantId tenant, Set<Position> pending) {
        positions.statement(MARK_PENDING, tenant, pending).update();
    }

    void markAllPending(TenantId tenant) {
        positions.statement(MARK_ALL_PENDING, tenant).update();
    }
}
