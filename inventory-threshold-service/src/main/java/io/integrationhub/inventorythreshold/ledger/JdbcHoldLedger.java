package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.ledger.HoldLedger.Counted.News;
import io.integrationhub.inventorythreshold.stock.HoldTerms;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Standing;
import io.integrationhub.inventorythreshold.stock.Wanted;
import io.integrationhub.starter.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The holds in PostgreSQL. */
class JdbcHoldLedger implements HoldLedger {

    private static final String REMEMBER =
            """
            insert into stock_order (tenant, order_id, state, look_at)
            values (:tenant, :order, :state, now() + :lookAfter * interval '1 millisecond')
            on conflict (tenant, order_id) do nothing
            """;

    private static final String KNOW_POSITIONS =
            """
            insert into stock_position (tenant, sku, channel)
            select :tenant, sku, channel from unnest(:skus, :channels) as wanted (sku, channel)
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select 1 from stock_position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            order by sku, channel for update
            """;

    private static final String STANDINGS =
            """
            select position.sku, position.channel, position.quantity, position.threshold,
                   coalesce(sum(hold.quantity) filter (where position.as_of is null or known_at is null
                       or known_at + :tolerance * interval '1 millisecond' > position.as_of), 0) as held_since,
                   coalesce(sum(hold.quantity) filter (where known_at is null), 0) as unknown_to_master
            from stock_position position
            left join stock_hold hold on hold.tenant = position.tenant and hold.sku = position.sku
                 and hold.channel = position.channel and hold.order_id <> :order
            left join stock_order entry on entry.tenant = hold.tenant and entry.order_id = hold.order_id
            where position.tenant = :tenant
              and (position.sku, position.channel) in (select * from unnest(:skus, :channels))
            group by position.sku, position.channel, position.quantity, position.threshold
            """;

    private static final String HOLD =
            """
            insert into stock_hold (tenant, sku, channel, order_id, quantity)
            select :tenant, sku, channel, :order, quantity
            from unnest(:skus, :channels, :quantities) as wanted (sku, channel, quantity)
            """;

    private static final String FREE =
            "delete from stock_hold where tenant = :tenant and order_id = :order";

    private static final String FORGET =
            "delete from stock_order where tenant = :tenant and order_id = :order";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcHoldLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<Position, Standing> hold(
            TenantId tenant, OrderId order, Wanted wanted, HoldTerms terms) {
        return transaction(
                () -> {
                    remember(tenant, order, "pending", terms.lookAfter());
                    lock(tenant, wanted.quantities().keySet());
                    Map<Position, Standing> standings =
                            standings(
                                    tenant,
                                    order.value(),
                                    wanted.quantities().keySet(),
                                    terms.tolerance());
                    replace(tenant, order, wanted);
                    return standings;
                });
    }

    @Override
    public boolean release(TenantId tenant, OrderId order) {
        return transaction(
                () -> {
                    sql(FORGET, tenant, order).update();
                    return sql(FREE, tenant, order).update() > 0;
                });
    }

    @Override
    public void doubt(TenantId tenant, OrderId order) {
        sql(
                        "update stock_order set unconfirmed = true where tenant = :tenant and"
                                + " order_id = :order",
                        tenant,
                        order)
                .update();
    }

    @Override
    public void marked(TenantId tenant, OrderId order) {
        sql(
                        "update stock_order set unconfirmed = false where tenant = :tenant and"
                                + " order_id = :order",
                        tenant,
                        order)
                .update();
    }

    @Override
    public Counted count(TenantId tenant, OrderId order, Wanted wanted) {
        return transaction(
                () -> {
                    boolean isNew = remember(tenant, order, "sure", Duration.ZERO);
                    Row row = row(tenant, order);
                    lock(tenant, wanted.quantities().keySet());
                    return new Counted(news(tenant, order, wanted, isNew, row), row.unconfirmed());
                });
    }

    private News news(TenantId tenant, OrderId order, Wanted wanted, boolean isNew, Row row) {
        boolean confirms = row.state().equals("pending");
        boolean unseen = isNew || row.state().equals("heard");
        if (confirms || unseen) {
            sql(
                            "update stock_order set state = 'sure' where tenant = :tenant and"
                                    + " order_id = :order",
                            tenant,
                            order)
                    .update();
        }
        // What the master has is the master's to count; its word takes the place of the hold.
        boolean differs =
                !row.isKnown() && !held(tenant, order).equals(wanted.quantities());
        if (unseen || differs) {
            replace(tenant, order, wanted);
            return News.HELD;
        }
        return confirms ? News.CONFIRMED : News.NOTHING;
    }

    @Override
    public void known(TenantId tenant, OrderId order, Instant since) {
        sql(
                        """
                        insert into stock_order as entry (tenant, order_id, state, look_at, known_at)
                        values (:tenant, :order, 'heard', now(), :since)
                        on conflict (tenant, order_id) do update
                        set known_at = least(entry.known_at, excluded.known_at)
                        """,
                        tenant,
                        order)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<OrderId> overdue(TenantId tenant, int most) {
        return jdbc.sql(
                        """
                        select order_id from stock_order
                        where tenant = :tenant and state = 'pending' and look_at < now()
                        order by look_at limit :most
                        """)
                .param("tenant", tenant.value())
                .param("most", most)
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    @Override
    public Map<Position, Standing> standings(
            TenantId tenant, Set<Position> positions, Duration tolerance) {
        return standings(tenant, "", positions, tolerance);
    }

    @Override
    public void purge(TenantId tenant, Instant before) {
        jdbc.sql(
                        """
                        delete from stock_order entry
                        where tenant = :tenant and state <> 'pending' and taken_at < :before
                          and not exists (select 1 from stock_hold hold
                                          where hold.tenant = entry.tenant and hold.order_id = entry.order_id)
                        """)
                .param("tenant", tenant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<Position, Standing> standings(
            TenantId tenant, String exceptOrder, Set<Position> positions, Duration tolerance) {
        Map<Position, Standing> standings = new TreeMap<>();
        bundled(STANDINGS, tenant, Bundle.of(positions))
                .param("order", exceptOrder)
                .param("tolerance", tolerance.toMillis())
                .query(
                        row -> {
                            standings.put(position(row), standing(row));
                        });
        return standings;
    }

    private boolean remember(TenantId tenant, OrderId order, String state, Duration lookAfter) {
        return sql(REMEMBER, tenant, order)
                        .param("state", state)
                        .param("lookAfter", lookAfter.toMillis())
                        .update()
                == 1;
    }

    private void lock(TenantId tenant, Set<Position> positions) {
        Bundle bundle = Bundle.of(positions);
        bundled(KNOW_POSITIONS, tenant, bundle).update();
        bundled(LOCK, tenant, bundle).query((row, _) -> row.getInt(1)).list();
    }

    private void replace(TenantId tenant, OrderId order, Wanted wanted) {
        sql(FREE, tenant, order).update();
        Bundle bundle = Bundle.of(wanted.quantities());
        bundled(HOLD, tenant, bundle)
                .param("order", order.value())
                .param("quantities", bundle.quantities())
                .update();
    }

    private Map<Position, Long> held(TenantId tenant, OrderId order) {
        Map<Position, Long> held = new TreeMap<>();
        sql(
                        "select sku, channel, quantity from stock_hold where tenant = :tenant and"
                                + " order_id = :order",
                        tenant,
                        order)
                .query(
                        row -> {
                            held.put(position(row), row.getLong("quantity"));
                        });
        return held;
    }

    private record Row(String state, boolean isKnown, boolean unconfirmed) {}

    private Row row(TenantId tenant, OrderId order) {
        return sql(
                        """
                        select state, known_at is not null as known, unconfirmed from stock_order
                        where tenant = :tenant and order_id = :order for update
                        """,
                        tenant,
                        order)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getString("state"),
                                        row.getBoolean("known"),
                                        row.getBoolean("unconfirmed")))
                .single();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, Bundle bundle) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }

    private <T> T transaction(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(_ -> work.get())).orElseThrow();
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                number(row, "quantity"),
                row.getLong("held_since"),
                row.getLong("unknown_to_master"),
                number(row, "threshold"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
