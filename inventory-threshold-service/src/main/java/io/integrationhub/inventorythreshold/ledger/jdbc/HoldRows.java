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

    private static final String LOCK = """
            select lock_stock_for_change(:tenant, :skus, :channels)
            """;

    private static final String AVAILABILITY = """
            select * from stock_availability(:tenant, :order, :onlyEarlier, :clockSkew, :skus, :channels)
            """;

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
            PositionRows.call(positions.statement(LOCK, tenant, locked));
        }
    }

    /** Locks these positions and those of which the order holds some. */
    void lockWithHeld(TenantId tenant, OrderId order, Set<Position> further) {
        Set<Position> all = new TreeSet<>(held(tenant, order).keySet());
        all.addAll(further);
        lock(tenant, all);
    }

    /** With the holds of all orders. */
    Map<Position, Availability> availability(TenantId tenant, Set<Position> of, Duration clockSkew) {
        return availability(positions
                .statement(AVAILABILITY, tenant, of)
                .param("order", "")
                .param("onlyEarlier", false)
                .param("clockSkew", clockSkew.toMillis()));
    }

    /** Without the holds of this order and of those after it. */
    Map<Position, Availability> availabilityAfterEarlier(
            TenantId tenant, OrderId order, Set<Position> of, Duration clockSkew) {
        return availability(positions
                .statement(AVAILABILITY, tenant, of)
                .param("order", order.value())
                .param("onlyEarlier", true)
                .param("clockSkew", clockSkew.toMillis()));
    }

    /** What a statement returns in the columns of {@code stock_availability}. */
    static Map<Position, Availability> availability(StatementSpec statement) {
        Map<Position, Availability> availability = new TreeMap<>();
        statement.query(row -> {
            availability.put(position(row), availability(row));
        });
        return availability;
    }

    private static Availability availability(ResultSet row) throws SQLException {
        return new Availability(
                number(row, "quantity"),
                row.getLong("held"),
                row.getLong("unknown_to_master"),
                number(row, "entry_threshold"),
                row.getLong("reserved_in_carts"));
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

    /** What the order holds. */
    Map<Position, Long> held(TenantId tenant, OrderId order) {
        Map<Position, Long> held = new TreeMap<>();
        statement(HELD, tenant, order).query(row -> {
            held.put(position(row), row.getLong("quantity"));
        });
        return held;
    }

    private void delete(TenantId tenant, OrderId order) {
        statement(DELETE, tenant, order).update();
    }

    private StatementSpec statement(String sql, TenantId tenant, OrderId order) {
        return positions.statement(sql, tenant).param("order", order.value());
    }
}
