package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of positions and of what orders hold of them; whoever changes holds locks their positions first. */
record HoldRows(JdbcClient jdbc) {

    /** What is available may change with the holds; somebody compares it with the threshold. */
    private static final String TOUCH = """
            update stock_position set unreviewed = true
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and not unreviewed
            """;

    /** An entry may have been written meanwhile: so it shows too little now. */
    private static final String SHOW = """
            update stock_position set changed_at = clock_timestamp(), show_at = now()
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and quantity is not null
            """;

    private static final String STANDINGS_OF = """
            select position.sku, position.channel, position.quantity, position.threshold,
                   coalesce(sum(hold.quantity) filter (where not coalesce(
                       known_at + :tolerance * interval '1 millisecond' <= position.as_of
                       or kept.order_id is not null and hold.reserved_from <= position.as_of, false)), 0) as held_since,
                   coalesce(sum(hold.quantity) filter (where known_at is null
                       and (kept.order_id is null or hold.reserved_from is null)), 0) as unknown_to_master
            from stock_position position
            left join stock_hold hold on hold.tenant = position.tenant and hold.sku = position.sku
                 and hold.channel = position.channel and hold.order_id <> :order %s
            left join stock_order entry on entry.tenant = hold.tenant and entry.order_id = hold.order_id
            left join stock_reservation kept on kept.tenant = hold.tenant and kept.order_id = hold.order_id
                 and (kept.state in ('confirmed', 'used') or kept.expires_at > now())
            where position.tenant = :tenant
              and (position.sku, position.channel) in (select * from unnest(:skus, :channels))
            group by position.sku, position.channel, position.quantity, position.threshold
            """;

    private static final String STANDINGS = STANDINGS_OF.formatted("");

    /** Only what orders hold that began before this one. */
    private static final String STANDINGS_BEFORE = STANDINGS_OF.formatted("""
                    and exists (select 1 from stock_order mine join stock_order other using (tenant)
                                where mine.tenant = hold.tenant and mine.order_id = :order
                                  and other.order_id = hold.order_id and other.taken_at <= mine.taken_at)
                    """);

    private static final String HOLD = """
            insert into stock_hold (tenant, sku, channel, order_id, quantity)
            select :tenant, sku, channel, :order, quantity
            from unnest(:skus, :channels, :quantities) as wanted (sku, channel, quantity)
            """;

    private static final String FREE = "delete from stock_hold where tenant = :tenant and order_id = :order";

    private static final String HELD = """
            select sku, channel, quantity from stock_hold where tenant = :tenant and order_id = :order
            """;

    void lock(TenantId tenant, Set<Position> positions) {
        if (positions.isEmpty()) {
            return;
        }
        new PositionRows(jdbc).lock(tenant, positions);
        bundled(TOUCH, tenant, PositionArrays.of(positions)).update();
    }

    /** @param exceptOrder whose own holds do not count; empty for none */
    Map<Position, Availability> standings(
            TenantId tenant, String exceptOrder, Set<Position> positions, Duration tolerance) {
        return standings(
                bundled(STANDINGS, tenant, PositionArrays.of(positions)).param("order", exceptOrder), tolerance);
    }

    /** Without the order's own holds, and those of later ones. */
    Map<Position, Availability> standingsFor(
            TenantId tenant, OrderId order, Set<Position> positions, Duration tolerance) {
        return standings(
                bundled(STANDINGS_BEFORE, tenant, PositionArrays.of(positions)).param("order", order.value()),
                tolerance);
    }

    private static Map<Position, Availability> standings(JdbcClient.StatementSpec question, Duration tolerance) {
        Map<Position, Availability> standings = new TreeMap<>();
        question.param("tolerance", tolerance.toMillis()).query(row -> {
            standings.put(position(row), standing(row));
        });
        return standings;
    }

    /** In place of whatever the order held. */
    void hold(TenantId tenant, OrderId order, Demand wanted) {
        free(tenant, order);
        PositionArrays bundle = PositionArrays.of(wanted.quantities());
        bundled(HOLD, tenant, bundle)
                .param("order", order.value())
                .param("quantities", bundle.quantities())
                .update();
    }

    /** Locks what the order holds, and these. */
    void lockWithHeld(TenantId tenant, OrderId order, Set<Position> more) {
        Set<Position> positions = new TreeSet<>(held(tenant, order).keySet());
        positions.addAll(more);
        lock(tenant, positions);
    }

    /** Gives back what the order holds, and has that be shown. */
    boolean giveBack(TenantId tenant, OrderId order) {
        Set<Position> positions = held(tenant, order).keySet();
        lock(tenant, positions);
        if (positions.isEmpty()) {
            return false;
        }
        bundled(SHOW, tenant, PositionArrays.of(positions)).update();
        return free(tenant, order) > 0;
    }

    private int free(TenantId tenant, OrderId order) {
        return sql(FREE, tenant, order).update();
    }

    Map<Position, Long> held(TenantId tenant, OrderId order) {
        Map<Position, Long> held = new TreeMap<>();
        sql(HELD, tenant, order).query(row -> {
            held.put(position(row), row.getLong("quantity"));
        });
        return held;
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, OrderId order) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("order", order.value());
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, PositionArrays bundle) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }

    private static Availability standing(ResultSet row) throws SQLException {
        return new Availability(
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
