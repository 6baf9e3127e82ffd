package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.number;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of what orders hold. Whoever changes them locks their positions first. */
record HoldRows(PositionRows positions) {

    /** The available quantity may change with the holds, so it has to be compared with the threshold again. */
    private static final String REQUIRE_THRESHOLD_CHECK = """
            update stock_position set threshold_check_due = true
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and not threshold_check_due
            """;

    /** An entry written while the stock was held shows too little now. */
    private static final String REQUIRE_WRITE = """
            update stock_position set changed_at = clock_timestamp(), write_due_at = now()
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and quantity is not null
            """;

    private static final String AVAILABILITY_WITH = """
            select position.sku, position.channel, position.quantity, position.entry_threshold,
                   coalesce(sum(hold.quantity) filter (where not coalesce(
                       known_at + :clockSkew * interval '1 millisecond' <= position.as_of
                       or reservation.order_id is not null and hold.reserved_from <= position.as_of, false)), 0) as held,
                   coalesce(sum(hold.quantity) filter (where known_at is null
                       and (reservation.order_id is null or hold.reserved_from is null)), 0) as unknown_to_master
            from stock_position position
            left join stock_hold hold on hold.tenant = position.tenant and hold.sku = position.sku
                 and hold.channel = position.channel and hold.order_id <> :order %s
            left join stock_order on stock_order.tenant = hold.tenant and stock_order.order_id = hold.order_id
            left join stock_reservation reservation
                 on reservation.tenant = hold.tenant and reservation.order_id = hold.order_id
                 and (reservation.state in ('confirmed', 'consumed') or reservation.expires_at > now())
            where position.tenant = :tenant
              and (position.sku, position.channel) in (select * from unnest(:skus, :channels))
            group by position.sku, position.channel, position.quantity, position.entry_threshold
            """;

    private static final String AVAILABILITY = AVAILABILITY_WITH.formatted("");

    /** Counts only what orders hold that came before this one. */
    private static final String AVAILABILITY_AFTER_EARLIER = AVAILABILITY_WITH.formatted("""
            and exists (select 1 from stock_order mine join stock_order other using (tenant)
                        where mine.tenant = hold.tenant and mine.order_id = :order
                          and other.order_id = hold.order_id and other.held_at <= mine.held_at)
            """);

    private static final String HOLD = """
            insert into stock_hold (tenant, sku, channel, order_id, quantity)
            select :tenant, sku, channel, :order, quantity
            from unnest(:skus, :channels, :quantities) as wanted (sku, channel, quantity)
            """;

    private static final String DELETE = """
            delete from stock_hold where tenant = :tenant and order_id = :order
            """;

    private static final String HELD = """
            select sku, channel, quantity from stock_hold where tenant = :tenant and order_id = :order
            """;

    void lock(TenantId tenant, Set<Position> locked) {
        if (!locked.isEmpty()) {
            positions.lock(tenant, locked);
            positions.statement(REQUIRE_THRESHOLD_CHECK, tenant, locked).update();
        }
    }

    /** Locks these positions and those of which the order holds some. */
    void lockWithHeld(TenantId tenant, OrderId order, Set<Position> further) {
        Set<Position> all = new TreeSet<>(held(tenant, order).keySet());
        all.addAll(further);
        lock(tenant, all);
    }

    /** @param exceptOrder an order whose holds are not counted; empty for none */
    Map<Position, Availability> availability(
            TenantId tenant, String exceptOrder, Set<Position> of, Duration clockSkew) {
        return availability(positions.statement(AVAILABILITY, tenant, of).param("order", exceptOrder), clockSkew);
    }

    /** Without the holds of this order and of those after it. */
    Map<Position, Availability> availabilityAfterEarlier(
            TenantId tenant, OrderId order, Set<Position> of, Duration clockSkew) {
        StatementSpec statement = positions.statement(AVAILABILITY_AFTER_EARLIER, tenant, of);
        return availability(statement.param("order", order.value()), clockSkew);
    }

    private static Map<Position, Availability> availability(StatementSpec statement, Duration clockSkew) {
        Map<Position, Availability> availability = new TreeMap<>();
        statement.param("clockSkew", clockSkew.toMillis()).query(row -> {
            availability.put(position(row), availability(row));
        });
        return availability;
    }

    private static Availability availability(ResultSet row) throws SQLException {
        return new Availability(
                number(row, "quantity"),
                row.getLong("held"),
                row.getLong("unknown_to_master"),
                number(row, "entry_threshold"));
    }

    /** Replaces whatever the order holds. */
    void hold(TenantId tenant, OrderId order, Demand demand) {
        delete(tenant, order);
        Map<Position, Long> sorted = new TreeMap<>(demand.quantities());
        positions
                .statement(HOLD, tenant, sorted.keySet())
                .param("order", order.value())
                .param("quantities", sorted.values().toArray(Long[]::new))
                .update();
    }

    /**
     * Releases what the order holds, and has the entries written again.
     *
     * @return whether the order held anything
     */
    boolean release(TenantId tenant, OrderId order) {
        Set<Position> held = held(tenant, order).keySet();
        lock(tenant, held);
        if (held.isEmpty()) {
            return false;
        }
        positions.statement(REQUIRE_WRITE, tenant, held).update();
        return delete(tenant, order) > 0;
    }

    /** What the order holds. */
    Map<Position, Long> held(TenantId tenant, OrderId order) {
        Map<Position, Long> held = new TreeMap<>();
        statement(HELD, tenant, order).query(row -> {
            held.put(position(row), row.getLong("quantity"));
        });
        return held;
    }

    private int delete(TenantId tenant, OrderId order) {
        return statement(DELETE, tenant, order).update();
    }

    private StatementSpec statement(String sql, TenantId tenant, OrderId order) {
        return positions.statement(sql, tenant).param("order", order.value());
    }
}
