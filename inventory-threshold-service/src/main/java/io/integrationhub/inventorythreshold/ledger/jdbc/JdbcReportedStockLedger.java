package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The reported quantities in PostgreSQL. */
class JdbcReportedStockLedger implements ReportedStockLedger {

    /** Positions per run; the rest is left for the next run. */
    private static final int COMPACT_LIMIT = 1_000;

    /** A report counts unless it is older by time or, if it has one, by sequence; an equal one counts. */
    private static final String RECORD = """
            insert into stock_position as known
                (tenant, sku, channel, quantity, as_of, sequence, reported_quantity, reported_at, reported_sequence,
                 changed_at, write_due_at)
            select :tenant, sku, channel, quantity, as_of::timestamptz, sequence, quantity, as_of::timestamptz, sequence,
                   clock_timestamp(), now() + interval '1 minute'
            from unnest(:skus, :channels, :quantities, :times, :sequences)
                 as report (sku, channel, quantity, as_of, sequence)
            on conflict (tenant, sku, channel) do update
            set quantity = excluded.quantity, as_of = excluded.as_of, threshold_check_due = true,
                sequence = greatest(known.sequence, excluded.sequence),
                reported_quantity = excluded.reported_quantity, reported_at = excluded.reported_at,
                reported_sequence = excluded.reported_sequence,
                delisted = known.delisted and excluded.quantity <= 0,
                changed_at = excluded.changed_at, write_due_at = excluded.write_due_at
            where known.reported_at is null
               or (excluded.reported_at >= known.reported_at
                   and (excluded.sequence = 0 or excluded.sequence >= known.sequence))
               or (:replaces and known.reported_at > clock_timestamp())
            returning sku, channel
            """;

    /** Ends holds that the report includes; the orders stay recorded. */
    private static final String END_HOLDS = """
            delete from stock_hold hold using stock_order, stock_position position
            where hold.tenant = :tenant
              and (hold.sku, hold.channel) in (select * from unnest(:skus, :channels))
              and stock_order.tenant = hold.tenant and stock_order.order_id = hold.order_id
              and position.tenant = hold.tenant and position.sku = hold.sku and position.channel = hold.channel
              and known_at + :clockSkew * interval '1 millisecond' <= position.as_of
            """;

    /** The time precedes all reports, so that any of them counts. */
    private static final String ADOPT = """
            update stock_position
            set quantity = :quantity + (select coalesce(sum(quantity), 0) from stock_hold
                                        where tenant = :tenant and sku = :sku and channel = :channel),
                as_of = 'epoch', reported_quantity = :quantity, reported_at = 'epoch', reported_sequence = 0,
                threshold_check_due = true
            where tenant = :tenant and sku = :sku and channel = :channel
              and (reported_at is null or reported_at = 'epoch')
            """;

    private static final String STOCKED = """
            select sku, channel, quantity from stock_position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels)) and quantity > 0
            """;

    private static final String COUNT_STOCKED = """
            select count(*) from stock_position
            where tenant = :tenant and channel = any (:mentioned) and quantity > 0
            """;

    private static final String MISSING = """
            select sku, channel from stock_position
            where tenant = :tenant and channel = any (:mentioned) and quantity > 0
              and (sku, channel) not in (select * from unnest(:skus, :channels))
            """;

    private final PositionRows positions;
    private final HoldRows holds;
    private final StockChangeRows changes;

    JdbcReportedStockLedger(PositionRows positions) {
        this.positions = positions;
        this.holds = new HoldRows(positions);
        this.changes = new StockChangeRows(positions);
    }

    @Override
    public Set<Position> record(TenantId tenant, Collection<ReportedStock> reported, Duration clockSkew) {
        return record(tenant, reported, clockSkew, false);
    }

    @Override
    public Set<Position> replace(TenantId tenant, Collection<ReportedStock> current, Duration clockSkew) {
        return record(tenant, current, clockSkew, true);
    }

    private Set<Position> record(
            TenantId tenant, Collection<ReportedStock> reported, Duration clockSkew, boolean replaces) {
        if (reported.isEmpty()) {
            return Set.of();
        }
        Map<Position, ReportedStock> newest = newestPerPosition(reported);
        return positions.inTransaction(() -> {
            positions.lock(tenant, newest.keySet());
            Set<Position> recorded = upsert(tenant, newest, replaces);
            apply(tenant, newest.keySet(), clockSkew);
            return recorded;
        });
    }

    @Override
    public Set<Position> recordChanges(TenantId tenant, Collection<StockChange> stated, Duration clockSkew) {
        if (stated.isEmpty()) {
            return Set.of();
        }
        Set<Position> changed =
                stated.stream().map(StockChange::position).collect(Collectors.toCollection(TreeSet::new));
        return positions.inTransaction(() -> {
            holds.lock(tenant, changed);
            Set<Position> recorded = changes.insert(tenant, stated);
            apply(tenant, changed, clockSkew);
            return recorded;
        });
    }

    @Override
    public boolean adopt(TenantId tenant, Position position, long quantity) {
        return positions.inTransaction(() -> {
            holds.lock(tenant, Set.of(position));
            int adopted = positions
                    .statement(ADOPT, tenant, position)
                    .param("quantity", quantity)
                    .update();
            return adopted > 0;
        });
    }

    @Override
    public void compact(TenantId tenant, Instant before) {
        positions.inTransaction(() -> {
            Set<Position> old = changes.withOldChanges(tenant, before, COMPACT_LIMIT);
            positions.lockExisting(tenant, old);
            changes.compact(tenant, old, before);
        });
    }

    private Set<Position> upsert(TenantId tenant, Map<Position, ReportedStock> newest, boolean replaces) {
        Collection<ReportedStock> sorted = newest.values();
        return new TreeSet<>(positions
                .statement(RECORD, tenant, newest.keySet())
                .param(
                        "quantities",
                        sorted.stream().map(ReportedStock::quantity).toArray(Long[]::new))
                .param("times", times(sorted))
                .param("replaces", replaces)
                .param("sequences", sorted.stream().map(ReportedStock::sequence).toArray(Long[]::new))
                .query((row, _) -> position(row))
                .list());
    }

    private void apply(TenantId tenant, Set<Position> reported, Duration clockSkew) {
        changes.apply(tenant, reported);
        positions
                .statement(END_HOLDS, tenant, reported)
                .param("clockSkew", clockSkew.toMillis())
                .update();
    }

    @Override
    public Map<Position, Long> stocked(TenantId tenant, Set<Position> of) {
        Map<Position, Long> stocked = new TreeMap<>();
        positions.statement(STOCKED, tenant, of).query(row -> {
            stocked.put(position(row), row.getLong("quantity"));
        });
        return stocked;
    }

    @Override
    public long countStocked(TenantId tenant, Set<String> channels) {
        return positions
                .statement(COUNT_STOCKED, tenant)
                .param("mentioned", channels.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public Set<Position> missingFrom(TenantId tenant, Set<String> channels, Set<Position> reported) {
        return new TreeSet<>(positions
                .statement(MISSING, tenant, reported)
                .param("mentioned", channels.toArray(String[]::new))
                .query((row, _) -> position(row))
                .list());
    }

    private static Map<Position, ReportedStock> newestPerPosition(Collection<ReportedStock> reported) {
        Map<Position, ReportedStock> newest = new TreeMap<>();
        for (ReportedStock stock : reported) {
            newest.merge(stock.position(), stock, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        return newest;
    }

    /** As text, because the driver has no array of times. */
    private static String[] times(Collection<ReportedStock> reported) {
        return reported.stream().map(stock -> utc(stock.asOf()).toString()).toArray(String[]::new);
    }
}
