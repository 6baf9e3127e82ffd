package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The words in PostgreSQL. */
class JdbcReportedStockLedger implements ReportedStockLedger {

    /** Positions at once; the rest the next time. */
    private static final int MOST_FOLDED = 1_000;

    /** Not earlier by either measure, where the master gives both; repeated is not earlier. */
    private static final String HEAR = """
            insert into stock_position as known
                (tenant, sku, channel, quantity, as_of, sequence, spoken, spoken_at, spoken_sequence,
                 changed_at, show_at)
            select :tenant, sku, channel, quantity, as_of::timestamptz, sequence, quantity, as_of::timestamptz, sequence,
                   clock_timestamp(), now() + interval '1 minute'
            from unnest(:skus, :channels, :quantities, :times, :sequences)
                 as word (sku, channel, quantity, as_of, sequence)
            on conflict (tenant, sku, channel) do update
            set quantity = excluded.quantity, as_of = excluded.as_of, unreviewed = true,
                sequence = greatest(known.sequence, excluded.sequence),
                spoken = excluded.spoken, spoken_at = excluded.spoken_at, spoken_sequence = excluded.spoken_sequence,
                gone = known.gone and excluded.quantity <= 0,
                changed_at = excluded.changed_at, show_at = excluded.show_at
            where known.spoken_at is null
               or (excluded.spoken_at >= known.spoken_at
                   and (excluded.sequence = 0 or excluded.sequence >= known.sequence))
            returning sku, channel
            """;

    /** Holds that the word includes now are over; the order stays remembered. */
    private static final String SETTLE = """
            delete from stock_hold hold using stock_order, stock_position position
            where hold.tenant = :tenant
              and (hold.sku, hold.channel) in (select * from unnest(:skus, :channels))
              and stock_order.tenant = hold.tenant and stock_order.order_id = hold.order_id
              and position.tenant = hold.tenant and position.sku = hold.sku and position.channel = hold.channel
              and known_at + :tolerance * interval '1 millisecond' <= position.as_of
            """;

    /** As of a time before all words: whatever the master says goes before it. */
    private static final String BELIEVE = """
            update stock_position
            set quantity = :quantity + (select coalesce(sum(quantity), 0) from stock_hold
                                        where tenant = :tenant and sku = :sku and channel = :channel),
                as_of = 'epoch', spoken = :quantity, spoken_at = 'epoch', spoken_sequence = 0, unreviewed = true
            where tenant = :tenant and sku = :sku and channel = :channel
              and (spoken_at is null or spoken_at = 'epoch')
            """;

    private static final String STOCKED = """
            select sku, channel, quantity from stock_position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels)) and quantity > 0
            """;

    private static final String COUNT_STOCKED = """
            select count(*) from stock_position
            where tenant = :tenant and channel = any (:places) and quantity > 0
            """;

    private static final String UNNAMED = """
            select sku, channel from stock_position
            where tenant = :tenant and channel = any (:places) and quantity > 0
              and (sku, channel) not in (select * from unnest(:skus, :channels))
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final HoldRows positions;
    private final PositionRows rows;
    private final StockChangeRows changes;

    JdbcReportedStockLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.positions = new HoldRows(jdbc);
        this.rows = new PositionRows(jdbc);
        this.changes = new StockChangeRows(jdbc);
    }

    @Override
    public Set<Position> hear(TenantId tenant, Collection<ReportedStock> words, Duration tolerance) {
        if (words.isEmpty()) {
            return Set.of();
        }
        List<ReportedStock> sorted = newestPerPosition(words);
        PositionArrays bundle =
                PositionArrays.of(sorted.stream().map(ReportedStock::position).toList());
        return transaction(() -> {
            rows.lock(tenant, sorted.stream().map(ReportedStock::position).toList());
            Set<Position> heard = keep(tenant, sorted, bundle);
            settle(tenant, bundle, tolerance);
            return heard;
        });
    }

    @Override
    public Set<Position> apply(TenantId tenant, Collection<StockChange> changed, Duration tolerance) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<Position> named =
                changed.stream().map(StockChange::position).collect(Collectors.toCollection(TreeSet::new));
        return transaction(() -> {
            positions.lock(tenant, named);
            Set<Position> applied = changes.remember(tenant, changed);
            settle(tenant, PositionArrays.of(named), tolerance);
            return applied;
        });
    }

    @Override
    public boolean believe(TenantId tenant, Position position, long shown) {
        return transaction(() -> {
            positions.lock(tenant, Set.of(position));
            int believed = jdbc.sql(BELIEVE)
                    .param("tenant", tenant.value())
                    .param("sku", position.sku())
                    .param("channel", position.channel())
                    .param("quantity", shown)
                    .update();
            return believed > 0;
        });
    }

    @Override
    public void fold(TenantId tenant, Instant before) {
        transactions.executeWithoutResult(_ -> {
            Set<Position> old = changes.old(tenant, before, MOST_FOLDED);
            rows.lockKnown(tenant, old);
            changes.fold(tenant, PositionArrays.of(old), before);
        });
    }

    private Set<Position> keep(TenantId tenant, List<ReportedStock> sorted, PositionArrays bundle) {
        return new TreeSet<>(bundled(HEAR, tenant, bundle)
                .param(
                        "quantities",
                        sorted.stream().map(ReportedStock::quantity).toArray(Long[]::new))
                .param("times", times(sorted))
                .param("sequences", sorted.stream().map(ReportedStock::sequence).toArray(Long[]::new))
                .query((row, _) -> position(row))
                .list());
    }

    private void settle(TenantId tenant, PositionArrays bundle, Duration tolerance) {
        changes.include(tenant, bundle);
        bundled(SETTLE, tenant, bundle).param("tolerance", tolerance.toMillis()).update();
    }

    @Override
    public Map<Position, Long> stocked(TenantId tenant, Set<Position> named) {
        Map<Position, Long> stocked = new TreeMap<>();
        bundled(STOCKED, tenant, PositionArrays.of(named)).query(row -> {
            stocked.put(position(row), row.getLong("quantity"));
        });
        return stocked;
    }

    @Override
    public long countStocked(TenantId tenant, Set<String> channels) {
        return jdbc.sql(COUNT_STOCKED)
                .param("tenant", tenant.value())
                .param("places", channels.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public Set<Position> unnamed(TenantId tenant, Set<String> channels, Set<Position> named) {
        return new TreeSet<>(bundled(UNNAMED, tenant, PositionArrays.of(named))
                .param("places", channels.toArray(String[]::new))
                .query((row, _) -> position(row))
                .list());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }

    private static List<ReportedStock> newestPerPosition(Collection<ReportedStock> words) {
        Map<Position, ReportedStock> newest = new TreeMap<>();
        for (ReportedStock word : words) {
            newest.merge(word.position(), word, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        return List.copyOf(newest.values());
    }

    /** As text: the driver has no array of times. */
    private static String[] times(List<ReportedStock> words) {
        return words.stream()
                .map(ReportedStock::asOf)
                .map(time -> time.atOffset(ZoneOffset.UTC).toString())
                .toArray(String[]::new);
    }

    private <T> T transaction(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(_ -> work.get())).orElseThrow();
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, PositionArrays bundle) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }
}
