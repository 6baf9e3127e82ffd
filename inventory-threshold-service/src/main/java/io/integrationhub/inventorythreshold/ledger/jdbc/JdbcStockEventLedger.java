package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.inventorythreshold.stock.level.StockLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The crossings in PostgreSQL. */
class JdbcStockEventLedger implements StockEventLedger {

    /** Those that an order is just changing are compared when that is done. */
    private static final String UNREVIEWED = """
            select sku, channel, level, crossings, told_available from stock_position
            where tenant = :tenant and unreviewed
            order by sku, channel limit :most for update skip locked
            """;

    private static final String REVIEWED = """
            update stock_position position
            set unreviewed = false, level = nullif(seen.level, ''), crossings = seen.crossings,
                told_available = seen.told
            from unnest(:skus, :channels, :levels, :crossings, :told) as seen (sku, channel, level, crossings, told)
            where position.tenant = :tenant and position.sku = seen.sku and position.channel = seen.channel
            """;

    private static final String CROSSED = """
            insert into stock_event (tenant, sku, channel, kind, crossing, available, threshold)
            values (:tenant, :sku, :channel, :kind, :crossing, :available, :threshold)
            """;

    private static final String UNTOLD = """
            select sku, channel, kind, crossing, available, threshold, at from stock_event
            where tenant = :tenant order by id limit :most
            """;

    private static final String TOLD = """
            delete from stock_event
            where tenant = :tenant and sku = :sku and channel = :channel and crossing = :crossing
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final HoldRows tables;

    JdbcStockEventLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = new HoldRows(jdbc);
    }

    /** A position as it was last compared. */
    private record Seen(Position position, Optional<StockLevel> level, long crossings, OptionalLong told) {

        /** What happened since, if there is now this much. */
        List<StockEvent.Kind> news(StockLevel now, OptionalLong available, boolean eachChange) {
            List<StockEvent.Kind> news = new ArrayList<>(now.from(before(now)));
            if (eachChange && !available.equals(told)) {
                news.add(StockEvent.Kind.CHANGED);
            }
            return news;
        }

        /** Where it counts as having been before it was compared for the first time. */
        StockLevel before(StockLevel now) {
            return level.orElse(now == StockLevel.OVERSOLD ? StockLevel.REACHED : now);
        }
    }

    @Override
    public int review(TenantId tenant, LevelRule watch, int most) {
        Integer reviewed = transactions.execute(_ -> {
            List<Seen> before = unreviewed(tenant, most);
            reviewed(tenant, compared(tenant, before, watch));
            return before.size();
        });
        return Objects.requireNonNullElse(reviewed, 0);
    }

    private List<Seen> compared(TenantId tenant, List<Seen> before, LevelRule watch) {
        Set<Position> positions = before.stream().map(Seen::position).collect(Collectors.toSet());
        Map<Position, Availability> standings = tables.standings(tenant, "", positions, watch.tolerance());
        List<Seen> after = new ArrayList<>();
        for (Seen seen : before) {
            Availability standing = standings.getOrDefault(seen.position(), Availability.UNKNOWN);
            after.add(standing.available().isEmpty() ? seen : compared(tenant, seen, standing, watch));
        }
        return after;
    }

    private Seen compared(TenantId tenant, Seen seen, Availability standing, LevelRule watch) {
        long available = standing.available().orElseThrow();
        long threshold = watch.thresholds().of(seen.position(), standing.ownThreshold());
        StockLevel level = StockLevel.of(available, threshold);
        long crossings = seen.crossings();
        for (StockEvent.Kind kind : seen.news(level, standing.available(), watch.eachChange())) {
            crossings++;
            at(CROSSED, tenant, seen.position())
                    .param("kind", kind.name().toLowerCase(Locale.ROOT))
                    .param("crossing", crossings)
                    .param("available", available)
                    .param("threshold", threshold)
                    .update();
        }
        return new Seen(
                seen.position(),
                Optional.of(level),
                crossings,
                watch.eachChange() ? standing.available() : OptionalLong.empty());
    }

    private List<Seen> unreviewed(TenantId tenant, int most) {
        return jdbc.sql(UNREVIEWED)
                .param("tenant", tenant.value())
                .param("most", most)
                .query((row, _) -> new Seen(
                        position(row),
                        Optional.ofNullable(row.getString("level")).map(JdbcStockEventLedger::level),
                        row.getLong("crossings"),
                        toldAvailable(row)))
                .list();
    }

    private void reviewed(TenantId tenant, List<Seen> positions) {
        jdbc.sql(REVIEWED)
                .param("tenant", tenant.value())
                .param("skus", texts(positions, seen -> seen.position().sku()))
                .param("channels", texts(positions, seen -> seen.position().channel()))
                .param(
                        "levels",
                        texts(
                                positions,
                                seen -> seen.level()
                                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                                        .orElse("")))
                .param("crossings", positions.stream().map(Seen::crossings).toArray(Long[]::new))
                .param(
                        "told",
                        positions.stream().map(JdbcStockEventLedger::told).toArray(Long[]::new))
                .update();
    }

    private static String[] texts(List<Seen> positions, Function<Seen, String> text) {
        return positions.stream().map(text).toArray(String[]::new);
    }

    @Override
    public List<StockEvent> untold(TenantId tenant, int most) {
        return jdbc.sql(UNTOLD)
                .param("tenant", tenant.value())
                .param("most", most)
                .query((row, _) -> new StockEvent(
                        position(row),
                        StockEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getLong("crossing"),
                        row.getLong("available"),
                        row.getLong("threshold"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void told(TenantId tenant, StockEvent crossing) {
        at(TOLD, tenant, crossing.position())
                .param("crossing", crossing.number())
                .update();
    }

    private JdbcClient.StatementSpec at(String statement, TenantId tenant, Position position) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("sku", position.sku())
                .param("channel", position.channel());
    }

    private static OptionalLong toldAvailable(ResultSet row) throws SQLException {
        long told = row.getLong("told_available");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(told);
    }

    private static @Nullable Long told(Seen seen) {
        return seen.told().isPresent() ? seen.told().getAsLong() : null;
    }

    private static StockLevel level(String text) {
        return StockLevel.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }
}
