package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger.Errand.Kind;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The reservations in PostgreSQL. */
class JdbcReservationLedger implements ReservationLedger {

    /** The master gives the first reservation again, and that keeps its time. */
    private static final String TAKING = """
            insert into stock_reservation as kept (tenant, order_id, state, expires_at)
            values (:tenant, :order, 'taking', now() + :expiry * interval '1 millisecond')
            on conflict (tenant, order_id) do update set expires_at = kept.expires_at
            where kept.next is distinct from 'release'
            """;

    private static final String TAKEN = """
            update stock_reservation set external_id = :externalId,
                   state = case state when 'taking' then 'taken' else state end
            where tenant = :tenant and order_id = :order
            """;

    private static final String INCLUDE = """
            update stock_hold set reserved_from = :from
            where tenant = :tenant and order_id = :order
              and (sku, channel) in (select * from unnest(:skus, :channels))
            """;

    private static final String DUE = """
            select order_id from stock_reservation
            where tenant = :tenant and next is not null and due_at <= now()
            order by due_at limit :most
            """;

    private static final String ERRAND = """
            select next, external_id, state <> 'confirmed' and expires_at < now() as expired
            from stock_reservation
            where tenant = :tenant and order_id = :order and next is not null
            """;

    private static final String CONFIRMED = """
            update stock_reservation
            set state = case state when 'used' then state else 'confirmed' end,
                next = case next when 'confirm' then null else next end
            where tenant = :tenant and order_id = :order
            """;

    private static final String OVER = """
            delete from stock_reservation
            where tenant = :tenant and order_id = :order and state <> 'used'
            """;

    private static final String POSTPONE = """
            update stock_reservation set due_at = now() + :pause * interval '1 millisecond'
            where tenant = :tenant and order_id = :order
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final HoldRows tables;

    JdbcReservationLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = new HoldRows(jdbc);
    }

    @Override
    public boolean taking(TenantId tenant, OrderId order, Duration expiry) {
        return sql(TAKING, tenant, order).param("expiry", expiry.toMillis()).update() > 0;
    }

    @Override
    public void taken(
            TenantId tenant, OrderId order, Set<Position> positions, String externalId, Instant includedFrom) {
        PositionArrays bundle = PositionArrays.of(positions);
        transactions.executeWithoutResult(_ -> {
            sql(TAKEN, tenant, order).param("externalId", externalId).update();
            tables.lock(tenant, positions);
            sql(INCLUDE, tenant, order)
                    .param("from", includedFrom.atOffset(ZoneOffset.UTC))
                    .param("skus", bundle.skus())
                    .param("channels", bundle.channels())
                    .update();
        });
    }

    @Override
    public List<OrderId> due(TenantId tenant, int most) {
        return jdbc.sql(DUE)
                .param("tenant", tenant.value())
                .param("most", most)
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    @Override
    public Optional<Errand> errand(TenantId tenant, OrderId order) {
        return sql(ERRAND, tenant, order)
                .query((row, _) -> new Errand(
                        Kind.valueOf(row.getString("next").toUpperCase(Locale.ROOT)),
                        row.getString("external_id"),
                        row.getBoolean("expired")))
                .optional();
    }

    @Override
    public void confirmed(TenantId tenant, OrderId order) {
        sql(CONFIRMED, tenant, order).update();
    }

    @Override
    public void over(TenantId tenant, OrderId order) {
        transactions.executeWithoutResult(_ -> {
            sql(OVER, tenant, order).update();
            tables.lockWithHeld(tenant, order, Set.of());
        });
    }

    @Override
    public void postpone(TenantId tenant, OrderId order, Duration pause) {
        sql(POSTPONE, tenant, order).param("pause", pause.toMillis()).update();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }
}
