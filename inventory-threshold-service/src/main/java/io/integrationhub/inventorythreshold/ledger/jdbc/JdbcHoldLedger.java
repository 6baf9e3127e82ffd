package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.Counted.News;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The holds in PostgreSQL. */
class JdbcHoldLedger implements HoldLedger {

    private static final String REMEMBER = """
            insert into stock_order (tenant, order_id, state, look_at)
            values (:tenant, :order, :state, now() + :lookAfter * interval '1 millisecond')
            on conflict (tenant, order_id) do nothing
            """;

    private static final String FORGET = "delete from stock_order where tenant = :tenant and order_id = :order";

    private static final String DOUBT = """
            update stock_order set unconfirmed = :doubted where tenant = :tenant and order_id = :order
            """;

    private static final String SURE =
            "update stock_order set state = 'sure' where tenant = :tenant and order_id = :order";

    private static final String READ = """
            select state, known_at is not null as known, unconfirmed from stock_order
            where tenant = :tenant and order_id = :order for update
            """;

    private static final String KNOWN = """
            insert into stock_order as entry (tenant, order_id, state, look_at, known_at)
            values (:tenant, :order, 'heard', now(), :since)
            on conflict (tenant, order_id) do update
            set known_at = least(entry.known_at, excluded.known_at)
            """;

    private static final String OVERDUE = """
            select order_id from stock_order
            where tenant = :tenant and state = 'pending' and look_at < now()
            order by look_at limit :most
            """;

    private static final String PURGE = """
            delete from stock_order entry
            where tenant = :tenant and state <> 'pending' and taken_at < :before
              and not exists (select 1 from stock_hold hold
                              where hold.tenant = entry.tenant and hold.order_id = entry.order_id)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final HoldRows tables;
    private final ReservationRows reservations;

    JdbcHoldLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = new HoldRows(jdbc);
        this.reservations = new ReservationRows(jdbc);
    }

    @Override
    public Map<Position, Availability> hold(TenantId tenant, OrderId order, Demand wanted, HoldTerms terms) {
        Set<Position> positions = wanted.quantities().keySet();
        return transaction(() -> {
            remember(tenant, order, "pending", terms.lookAfter());
            tables.lock(tenant, positions);
            Map<Position, Availability> standings =
                    tables.standings(tenant, order.value(), positions, terms.tolerance());
            tables.hold(tenant, order, wanted);
            return standings;
        });
    }

    @Override
    public boolean release(TenantId tenant, OrderId order) {
        return transaction(() -> {
            sql(FORGET, tenant, order).update();
            reservations.release(tenant, order);
            return tables.giveBack(tenant, order);
        });
    }

    @Override
    public void doubt(TenantId tenant, OrderId order) {
        sql(DOUBT, tenant, order).param("doubted", true).update();
    }

    @Override
    public void trust(TenantId tenant, OrderId order) {
        sql(DOUBT, tenant, order).param("doubted", false).update();
    }

    @Override
    public Counted count(TenantId tenant, OrderId order, Demand wanted, boolean doubtsNew) {
        return transaction(() -> {
            remember(tenant, order, "heard", Duration.ZERO);
            Row row = sql(READ, tenant, order)
                    .query((columns, _) -> new Row(
                            columns.getString("state"), columns.getBoolean("known"), columns.getBoolean("unconfirmed")))
                    .single();
            reservations.confirm(tenant, order);
            tables.lockWithHeld(tenant, order, wanted.quantities().keySet());
            boolean isDoubted = row.unconfirmed() || row.isUnseen() && doubtsNew;
            if (isDoubted && !row.unconfirmed()) {
                doubt(tenant, order);
            }
            if (!row.isSure()) {
                sql(SURE, tenant, order).update();
            }
            if (row.isUnseen() || differs(tenant, order, wanted, row)) {
                tables.hold(tenant, order, wanted);
                return new Counted(News.HELD, isDoubted);
            }
            return new Counted(row.isSure() ? News.NOTHING : News.CONFIRMED, isDoubted);
        });
    }

    /** What the master has is the master's to count; its word takes the place of the hold. */
    private boolean differs(TenantId tenant, OrderId order, Demand wanted, Row row) {
        return !row.isKnown() && !tables.held(tenant, order).equals(wanted.quantities());
    }

    @Override
    public void known(TenantId tenant, OrderId order, Instant since) {
        transactions.executeWithoutResult(_ -> {
            sql(KNOWN, tenant, order)
                    .param("since", since.atOffset(ZoneOffset.UTC))
                    .update();
            reservations.use(tenant, order);
            tables.lockWithHeld(tenant, order, Set.of());
        });
    }

    @Override
    public List<OrderId> overdue(TenantId tenant, int most) {
        return jdbc.sql(OVERDUE)
                .param("tenant", tenant.value())
                .param("most", most)
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    @Override
    public Map<Position, Availability> standings(TenantId tenant, Set<Position> positions, Duration tolerance) {
        return tables.standings(tenant, "", positions, tolerance);
    }

    @Override
    public Map<Position, Availability> standingsFor(
            TenantId tenant, OrderId order, Set<Position> positions, Duration tolerance) {
        return tables.standingsFor(tenant, order, positions, tolerance);
    }

    @Override
    public void purge(TenantId tenant, Instant before) {
        jdbc.sql(PURGE)
                .param("tenant", tenant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        reservations.forgetUsed(tenant);
    }

    /** Unless it is remembered already. */
    private void remember(TenantId tenant, OrderId order, String state, Duration lookAfter) {
        sql(REMEMBER, tenant, order)
                .param("state", state)
                .param("lookAfter", lookAfter.toMillis())
                .update();
    }

    /** What is remembered of an order. */
    private record Row(String state, boolean isKnown, boolean unconfirmed) {

        boolean isUnseen() {
            return state.equals("heard");
        }

        boolean isSure() {
            return state.equals("sure");
        }
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }

    private <T> T transaction(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(_ -> work.get())).orElseThrow();
    }
}
