package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.RecordedOrder.Change;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The holds in PostgreSQL. */
class JdbcHoldLedger implements HoldLedger {

    private static final String INSERT = """
            insert into stock_order (tenant, order_id, state, check_at)
            values (:tenant, :order, :state, now() + :checkDelay * interval '1 millisecond')
            on conflict (tenant, order_id) do nothing
            """;

    private static final String HOLD = """
            select * from hold_stock(:tenant, :order, :checkDelay, :clockSkew,
                                     :skus, :channels, :quantities, :thresholds, :reserved, :usesEntryThresholds)
            """;

    private static final String RELEASE = """
            select release_stock(:tenant, :order)
            """;

    private static final String CONCLUDE = """
            select conclude_stock_check(:tenant, :order, :accepted, :clockSkew,
                                        :skus, :channels, :quantities, :times, :sequences)
            """;

    private static final String SET_UNCONFIRMED = """
            update stock_order set unconfirmed = :unconfirmed where tenant = :tenant and order_id = :order
            """;

    private static final String CONFIRM = """
            update stock_order set state = 'confirmed' where tenant = :tenant and order_id = :order
            """;

    private static final String READ = """
            select state, known_at is not null as known, unconfirmed from stock_order
            where tenant = :tenant and order_id = :order for update
            """;

    private static final String RECORD_KNOWN = """
            insert into stock_order as existing (tenant, order_id, state, check_at, known_at)
            values (:tenant, :order, 'known', now(), :since)
            on conflict (tenant, order_id) do update
            set known_at = least(existing.known_at, excluded.known_at)
            """;

    private static final String OVERDUE = """
            select order_id from stock_order
            where tenant = :tenant and state = 'pending' and check_at < now()
            order by check_at limit :limit
            """;

    private static final String PURGE = """
            delete from stock_order
            where tenant = :tenant and state <> 'pending' and held_at < :before
              and not exists (select 1 from stock_hold hold
                              where hold.tenant = stock_order.tenant and hold.order_id = stock_order.order_id)
            """;

    private final PositionRows positions;
    private final HoldRows holds;
    private final ReservationRows reservations;

    JdbcHoldLedger(PositionRows positions) {
        this.positions = positions;
        this.holds = new HoldRows(positions);
        this.reservations = new ReservationRows(positions.jdbc());
    }

    @Override
    public Map<Position, Availability> hold(TenantId tenant, OrderId order, Demand demand, HoldTerms terms) {
        SortedMap<Position, Long> sorted = new TreeMap<>(demand.quantities());
        return HoldRows.availability(positions
                .statement(HOLD, tenant, sorted.keySet())
                .param("order", order.value())
                .param("checkDelay", terms.checkDelay().toMillis())
                .param("clockSkew", terms.clockSkew().toMillis())
                .param("quantities", sorted.values().toArray(Long[]::new))
                .param("thresholds", thresholds(sorted.keySet(), demand, terms))
                .param(
                        "reserved",
                        sorted.keySet().stream().map(demand::reservedInCart).toArray(Long[]::new))
                .param("usesEntryThresholds", terms.thresholds().usesEntryThresholds()));
    }

    @Override
    public void rehearse(TenantId tenant, OrderId order, Demand demand, HoldTerms terms) {
        positions.undone(() -> {
            hold(tenant, order, demand, terms);
            conclude(tenant, order, new Conclusion(true, List.of(), terms.clockSkew()));
        });
    }

    @Override
    public boolean release(TenantId tenant, OrderId order) {
        return statement(RELEASE, tenant, order).query(Boolean.class).single();
    }

    @Override
    public void conclude(TenantId tenant, OrderId order, Conclusion conclusion) {
        StatementSpec statement = statement(CONCLUDE, tenant, order)
                .param("accepted", conclusion.isAccepted())
                .param("clockSkew", conclusion.clockSkew().toMillis());
        PositionRows.call(ReportArrays.of(conclusion.answer()).on(statement));
    }

    @Override
    public void markUnconfirmed(TenantId tenant, OrderId order) {
        statement(SET_UNCONFIRMED, tenant, order).param("unconfirmed", true).update();
    }

    @Override
    public void markConfirmed(TenantId tenant, OrderId order) {
        statement(SET_UNCONFIRMED, tenant, order).param("unconfirmed", false).update();
    }

    @Override
    public RecordedOrder recordOrder(TenantId tenant, OrderId order, Demand demand, boolean isUnconfirmedIfNew) {
        return positions.inTransaction(() -> {
            insert(tenant, order, "known", Duration.ZERO);
            Row row = read(tenant, order);
            reservations.confirm(tenant, order);
            holds.lockWithHeld(tenant, order, demand.quantities().keySet());
            boolean isUnconfirmed = row.isUnconfirmed() || row.isNew() && isUnconfirmedIfNew;
            if (isUnconfirmed && !row.isUnconfirmed()) {
                markUnconfirmed(tenant, order);
            }
            if (!row.isConfirmed()) {
                statement(CONFIRM, tenant, order).update();
            }
            if (row.isNew() || differs(tenant, order, demand, row)) {
                holds.hold(tenant, order, demand);
                return new RecordedOrder(Change.HELD, isUnconfirmed);
            }
            return new RecordedOrder(row.isConfirmed() ? Change.NONE : Change.CONFIRMED, isUnconfirmed);
        });
    }

    /** An order that the master has is in its reports, so that its hold no longer changes. */
    private boolean differs(TenantId tenant, OrderId order, Demand demand, Row row) {
        return !row.isKnown() && !holds.held(tenant, order).equals(demand.quantities());
    }

    @Override
    public void recordKnown(TenantId tenant, OrderId order, Instant since) {
        positions.inTransaction(() -> {
            statement(RECORD_KNOWN, tenant, order).param("since", utc(since)).update();
            reservations.consume(tenant, order);
            holds.lockWithHeld(tenant, order, Set.of());
        });
    }

    @Override
    public List<OrderId> overdue(TenantId tenant, int limit) {
        return positions
                .statement(OVERDUE, tenant)
                .param("limit", limit)
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    @Override
    public Map<Position, Availability> availability(TenantId tenant, Set<Position> of, Duration clockSkew) {
        return holds.availability(tenant, of, clockSkew);
    }

    @Override
    public Map<Position, Availability> availabilityFor(
            TenantId tenant, OrderId order, Set<Position> of, Duration clockSkew) {
        return holds.availabilityAfterEarlier(tenant, order, of, clockSkew);
    }

    @Override
    public void purge(TenantId tenant, Instant before) {
        positions.statement(PURGE, tenant).param("before", utc(before)).update();
        reservations.purgeConsumed(tenant);
    }

    /** None for positions that are not checked. */
    private static @Nullable Long[] thresholds(Collection<Position> positions, Demand demand, HoldTerms terms) {
        @Nullable Long[] thresholds = new Long[positions.size()];
        int index = 0;
        for (Position position : positions) {
            if (demand.checked().contains(position)) {
                thresholds[index] = terms.thresholds().of(position, OptionalLong.empty());
            }
            index++;
        }
        return thresholds;
    }

    private void insert(TenantId tenant, OrderId order, String state, Duration checkDelay) {
        statement(INSERT, tenant, order)
                .param("state", state)
                .param("checkDelay", checkDelay.toMillis())
                .update();
    }

    private Row read(TenantId tenant, OrderId order) {
        return statement(READ, tenant, order)
                .query((row, _) ->
                        new Row(row.getString("state"), row.getBoolean("known"), row.getBoolean("unconfirmed")))
                .single();
    }

    /** The row of an order. */
    private record Row(String state, boolean isKnown, boolean isUnconfirmed) {

        boolean isNew() {
            return state.equals("known");
        }

        boolean isConfirmed() {
            return state.equals("confirmed");
        }
    }

    private StatementSpec statement(String sql, TenantId tenant, OrderId order) {
        return positions.statement(sql, tenant).param("order", order.value());
    }
}
