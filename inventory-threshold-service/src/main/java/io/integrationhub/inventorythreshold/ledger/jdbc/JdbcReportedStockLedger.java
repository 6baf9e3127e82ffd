package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;

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

    private static final String RECORD = """
            select sku, channel
            from record_stock(:tenant, :clockSkew, :skus, :channels, :quantities, :times, :sequences, :replaces)
            """;

    private static final String APPLY = """
            select apply_stock_reports(:tenant, :clockSkew, :skus, :channels)
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
        return new TreeSet<>(ReportArrays.of(reported)
                .on(positions.statement(RECORD, tenant))
                .param("clockSkew", clockSkew.toMillis())
                .param("replaces", replaces)
                .query((row, _) -> position(row))
                .list());
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
            PositionRows.call(positions.statement(APPLY, tenant, changed).param("clockSkew", clockSkew.toMillis()));
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
}
