package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger.PendingAction.Kind;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The reservations in PostgreSQL. */
class JdbcReservationLedger implements ReservationLedger {

    /** A repeated request returns the first reservation, which keeps its expiry. */
    private static final String RECORD_REQUEST = """
            insert into stock_reservation as existing (tenant, order_id, state, expires_at)
            values (:tenant, :order, 'requested', now() + :expiry * interval '1 millisecond')
            on conflict (tenant, order_id) do update set expires_at = existing.expires_at
            where existing.pending_action is distinct from 'release'
            """;

    private static final String RECORD_RESERVED = """
            select record_stock_reserved(:tenant, :order, :externalId, :from, :skus, :channels)
            """;

    private static final String PENDING = """
            select order_id from stock_reservation
            where tenant = :tenant and pending_action is not null and due_at <= now()
            order by due_at limit :limit
            """;

    private static final String PENDING_ACTION = """
            select pending_action, external_id, state <> 'confirmed' and expires_at < now() as expired
            from stock_reservation
            where tenant = :tenant and order_id = :order and pending_action is not null
            """;

    private static final String RECORD_CONFIRMED = """
            update stock_reservation
            set state = case state when 'consumed' then state else 'confirmed' end,
                pending_action = case pending_action when 'confirm' then null else pending_action end
            where tenant = :tenant and order_id = :order
            """;

    private static final String CLOSE = """
            delete from stock_reservation
            where tenant = :tenant and order_id = :order and state <> 'consumed'
            """;

    private static final String POSTPONE = """
            update stock_reservation set due_at = now() + :delay * interval '1 millisecond'
            where tenant = :tenant and order_id = :order
            """;

    private final PositionRows positions;
    private final HoldRows holds;

    JdbcReservationLedger(PositionRows positions) {
        this.positions = positions;
        this.holds = new HoldRows(positions);
    }

    @Override
    public boolean recordRequest(TenantId tenant, OrderId order, Duration expiry) {
        return statement(RECORD_REQUEST, tenant, order)
                        .param("expiry", expiry.toMillis())
                        .update()
                > 0;
    }

    @Override
    public void recordReserved(TenantId tenant, OrderId order, Set<Position> reserved, Receipt receipt) {
        PositionRows.call(positions
                .statement(RECORD_RESERVED, tenant, reserved)
                .param("order", order.value())
                .param("externalId", receipt.externalId())
                .param("from", utc(receipt.includedFrom())));
    }

    @Override
    public List<OrderId> pending(TenantId tenant, int limit) {
        return positions
                .statement(PENDING, tenant)
                .param("limit", limit)
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    @Override
    public Optional<PendingAction> pendingAction(TenantId tenant, OrderId order) {
        return statement(PENDING_ACTION, tenant, order)
                .query((row, _) -> new PendingAction(
                        Kind.valueOf(row.getString("pending_action").toUpperCase(Locale.ROOT)),
                        row.getString("external_id"),
                        row.getBoolean("expired")))
                .optional();
    }

    @Override
    public void recordConfirmed(TenantId tenant, OrderId order) {
        statement(RECORD_CONFIRMED, tenant, order).update();
    }

    @Override
    public void close(TenantId tenant, OrderId order) {
        positions.inTransaction(() -> {
            statement(CLOSE, tenant, order).update();
            holds.lockWithHeld(tenant, order, Set.of());
        });
    }

    @Override
    public void postpone(TenantId tenant, OrderId order, Duration delay) {
        statement(POSTPONE, tenant, order).param("delay", delay.toMillis()).update();
    }

    private StatementSpec statement(String sql, TenantId tenant, OrderId order) {
        return positions.statement(sql, tenant).param("order", order.value());
    }
}
